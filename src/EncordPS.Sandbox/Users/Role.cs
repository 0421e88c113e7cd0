namespace EncordPS.Sandbox.Users;

/// <summary>Roles in datasets and folders, with their numbers on the wire; the smaller one is the stronger.</summary>
internal enum Role
{
    Admin = 0,
    User = 1,
}
