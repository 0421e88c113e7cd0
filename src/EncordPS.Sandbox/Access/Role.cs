namespace EncordPS.Sandbox.Access;

/// <summary>Roles in datasets and folders, with the numbers that the wire has for them.</summary>
internal enum Role
{
    Admin = 0,
    User = 1,
}
