using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Authentication;
using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Hosting;

/// <summary>Makes sure that the key file and a bearer token open the door.</summary>
internal static class Credentials
{
    /// <returns>The bearer token.</returns>
    public static string Register(Workspace workspace, string? bearerToken)
    {
        // A key that is there is somebody's: it is used, and never written over.
        string publicKey = File.Exists(workspace.KeyPath)
            ? OpenSshKeyFile.ReadPublicKey(workspace.KeyPath)
            : OpenSshKeyFile.Create(workspace.KeyPath);
        string token = bearerToken ?? Authentication.BearerToken.Create();

        using Session session = workspace.Database.Write();
        User user = Users.ByPublicKey(session, publicKey) ?? AddKey(session, publicKey);
        Users.AddToken(session, user, Authentication.BearerToken.Hash(token));
        session.Commit();
        return token;
    }

    private static User AddKey(Session session, string publicKey)
    {
        User owner = Users.Owner(session);
        Users.AddKey(session, owner, publicKey);
        return owner;
    }
}
