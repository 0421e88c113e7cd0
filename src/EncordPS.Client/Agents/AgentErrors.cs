using EncordPS.Errors;

namespace EncordPS.Agents;

/// <summary>Every way in which an ssh-agent is of no help, each with what to do next.</summary>
internal static class AgentErrors
{
    private const string AddKey = "Add the key with 'ssh-add <file>', and look with 'ssh-add -l'.";

    public static EncordKeyException NotFound(string reason) => new(
        EncordKeyProblem.AgentNotFound,
        $"There is no ssh-agent: {reason}.",
        "Start one and add the key with 'ssh-add <file>', or connect with the private key: Connect-Encord -SshKeyPath <file>.");

    public static EncordKeyException NoKeys() => new(
        EncordKeyProblem.AgentHasNoKey,
        "The ssh-agent gives no Ed25519 key: it has none, or it is locked.",
        "Unlock it with 'ssh-add -X'. " + AddKey);

    public static EncordKeyException KeyMissing(string? path) => new(
        EncordKeyProblem.AgentHasNoKey,
        path is null
            ? "The ssh-agent does not have the key of this session any more."
            : $"The ssh-agent does not have the key of '{path}'.",
        AddKey,
        path);

    public static EncordKeyException Several(string[] comments) => new(
        EncordKeyProblem.AgentKeyAmbiguous,
        PlainText.Line($"The ssh-agent has several Ed25519 keys ({string.Join(", ", comments)})."),
        "Name one by the file of its public half: Connect-Encord -UseSshAgent -SshKeyPath <file>.pub.");

    public static EncordKeyException Refused() => new(
        EncordKeyProblem.AgentRefused,
        "The ssh-agent did not sign: it was not confirmed, or the key may not be used from here.",
        "Confirm the question of the agent, or add the key without 'ssh-add -c'; nothing was sent.");

    public static EncordKeyException Gone() => new(
        EncordKeyProblem.AgentGone,
        "The ssh-agent hung up without an answer.",
        "Start it again and add the key, then connect anew; nothing was sent.");

    public static EncordKeyException Malformed() => new(
        EncordKeyProblem.AgentGone,
        "The ssh-agent answered with what is no answer.",
        "Check that SSH_AUTH_SOCK names an ssh-agent.");
}
