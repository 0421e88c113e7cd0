using EncordPS.Sandbox.Authentication;

namespace EncordPS.Sandbox;

/// <summary>Makes sure that the key of the key file and a bearer token are accepted.</summary>
internal static class Credentials
{
    /// <returns>The bearer token.</returns>
    public static string Register(Workspace workspace, string? bearerToken)
    {
        // An existing key file is somebody's: it is used, and never overwritten.
        string publicKey = File.Exists(workspace.KeyPath)
            ? OpenSshKeyFile.ReadPublicKey(workspace.KeyPath)
            : OpenSshKeyFile.Create(workspace.KeyPath);
        string token = bearerToken ?? Authentication.BearerToken.Create();

        using Session session = workspace.Database.Write();
        User user = UserTable.ByPublicKey(session, publicKey) ?? AddKey(session, publicKey);
        UserTable.AddToken(session, user, Authentication.BearerToken.Hash(token));
        session.Commit();
        return token;
    }

    private static User AddKey(Session session, string publicKey)
    {
        User owner = UserTable.Owner(session);
        UserTable.AddKey(session, owner, publicKey);
        return owner;
    }
}
