using System.Buffers.Binary;
using System.Text;
using EncordPS.Authentication;

namespace EncordPS.Agents;

/// <summary>
/// Asks an ssh-agent, which keeps keys and signs with them. The keys never enter this process. A connection is kept and used by one
/// question at a time; one that broke while it idled is made anew, once.
/// </summary>
/// <seealso href="https://datatracker.ietf.org/doc/html/draft-ietf-sshm-ssh-agent"/>
/// <param name="connect">Opens a connection to the agent.</param>
internal sealed class AgentConnection(Func<CancellationToken, Task<Stream>> connect) : IDisposable
{
    private const byte Failure = 5;
    private const byte RequestIdentities = 11;
    private const byte IdentitiesAnswer = 12;
    private const byte SignRequest = 13;
    private const byte SignResponse = 14;

    // As much as OpenSSH's own agent takes and gives.
    private const uint LongestMessage = 256 * 1024;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private Stream? _stream;

    /// <summary>The Ed25519 keys that the agent has, as the second column of a <c>.pub</c> file holds them, with their comments.</summary>
    /// <exception cref="EncordKeyException">The agent is not there, or speaks otherwise.</exception>
    public async Task<IReadOnlyList<(byte[] Blob, string Comment)>> ListAsync(CancellationToken cancellationToken)
    {
        byte[] answer = await AskAsync([RequestIdentities], cancellationToken);
        return answer[0] switch
        {
            IdentitiesAnswer => Read(() => ReadKeys(answer)),
            Failure => [],
            _ => throw AgentErrors.Malformed(),
        };
    }

    /// <summary>Has the agent sign a message.</summary>
    /// <returns>The 64 bytes of the signature; null when it refuses.</returns>
    /// <exception cref="EncordKeyException">The agent is not there, or speaks otherwise.</exception>
    public async Task<byte[]?> SignAsync(byte[] keyBlob, byte[] message, CancellationToken cancellationToken)
    {
        byte[] answer = await AskAsync([SignRequest, .. Prefixed(keyBlob), .. Prefixed(message), 0, 0, 0, 0], cancellationToken);
        return answer[0] switch
        {
            SignResponse => Read(() => ReadSignature(answer)),
            Failure => null,
            _ => throw AgentErrors.Malformed(),
        };
    }

    public void Dispose()
    {
        Close();
        _turn.Dispose();
    }

    private async Task<byte[]> AskAsync(byte[] request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            bool isOld = _stream is not null;
            return await TryAskAsync(request, cancellationToken)
                // An agent that was started anew is another one. To ask it again does no harm.
                ?? (isOld ? await TryAskAsync(request, cancellationToken) : null)
                ?? throw AgentErrors.Gone();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <returns>The answer; null when the connection broke.</returns>
    private async Task<byte[]?> TryAskAsync(byte[] request, CancellationToken cancellationToken)
    {
        bool isAnswered = false;
        try
        {
            Stream stream = _stream ??= await connect(cancellationToken);
            // Not every stream of .NET Framework heeds a token. Whoever waits for a confirmation is let go this way.
            using CancellationTokenRegistration stop = cancellationToken.Register(stream.Dispose);
            byte[] sent = Prefixed(request);
            await stream.WriteAsync(sent, 0, sent.Length, cancellationToken);
            await stream.FlushAsync(cancellationToken);
            uint length = BinaryPrimitives.ReadUInt32BigEndian(await ReadAsync(stream, sizeof(uint), cancellationToken));
            byte[] answer = length is 0 or > LongestMessage
                ? throw AgentErrors.Malformed()
                : await ReadAsync(stream, (int)length, cancellationToken);
            isAnswered = true;
            return answer;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
        finally
        {
            // Half an answer would be taken for the next one.
            if (!isAnswered)
            {
                Close();
            }
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int count, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[count];
        for (int length = 0; length < count;)
        {
            int read = await stream.ReadAsync(bytes, length, count - length, cancellationToken);
            length += read > 0 ? read : throw new EndOfStreamException();
        }

        return bytes;
    }

    private void Close()
    {
        _stream?.Dispose();
        _stream = null;
    }

    private static byte[] Prefixed(byte[] bytes)
    {
        byte[] length = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)bytes.Length);
        return [.. length, .. bytes];
    }

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (EndOfStreamException)
        {
            throw AgentErrors.Malformed();
        }
    }

    private static List<(byte[] Blob, string Comment)> ReadKeys(byte[] answer)
    {
        SshBlobReader reader = new(answer.AsSpan(1));
        List<(byte[] Blob, string Comment)> keys = [];
        for (uint left = reader.ReadUInt32(); left > 0; left--)
        {
            byte[] blob = reader.ReadBlob().ToArray();
            string comment = Encoding.UTF8.GetString(reader.ReadBlob().ToArray());
            if (AgentKey.IsEd25519(blob))
            {
                keys.Add((blob, comment));
            }
        }

        return keys;
    }

    private static byte[] ReadSignature(byte[] answer)
    {
        SshBlobReader signature = new(new SshBlobReader(answer.AsSpan(1)).ReadBlob());
        bool isEd25519 = signature.ReadText() == OpenSshContainer.Ed25519;
        byte[] bytes = signature.ReadBlob().ToArray();
        return isEd25519 && bytes.Length == AgentKey.SignatureLength ? bytes : throw AgentErrors.Malformed();
    }
}
