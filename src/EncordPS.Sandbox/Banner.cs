namespace EncordPS.Sandbox;

/// <summary>What a person reads when the sandbox has started.</summary>
internal static class Banner
{
    public static string Text(SandboxServer server)
    {
        string address = server.Address.GetLeftPart(UriPartial.Authority);
        return $"""
            Encord sandbox, listening on {address} (Ctrl+C stops it)

            Private key   {server.PrivateKeyPath}
            Bearer token  {server.BearerToken}

            PowerShell:
                Import-Module ./out/EncordPS
                Connect-Encord -SshKeyPath '{server.PrivateKeyPath}' -Domain {address}
                Get-EncordDataset

            Python:
                from encord import EncordUserClient
                client = EncordUserClient.create_with_ssh_private_key(
                    ssh_private_key_path="{server.PrivateKeyPath}", domain="{address}")
                print([entry["dataset"].title for entry in client.get_datasets()])
            """;
    }
}
