namespace EncordPS.Sandbox.Groups;

/// <summary>A member of a group as its list shows it.</summary>
internal sealed record GroupMember(string UserEmail);
