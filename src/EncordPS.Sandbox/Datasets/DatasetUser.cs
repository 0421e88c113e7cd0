namespace EncordPS.Sandbox.Datasets;

/// <summary>A user of a dataset as its list shows it.</summary>
/// <param name="UserRole">A number.</param>
internal sealed record DatasetUser(Guid DatasetUuid, string UserEmail, int UserRole);
