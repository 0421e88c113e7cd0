namespace EncordPS.Sandbox.Seeding;

/// <param name="StorageLocation">As in datasets: AWS_S3, GCP_STR, AZURE_STR, S3_COMPATIBLE_STR.</param>
/// <param name="OrganisationOnly">Shown to organisation admins alone, when they ask for it.</param>
internal sealed record SeedIntegration(Guid Uuid, string Title, string StorageLocation, bool OrganisationOnly = false);
