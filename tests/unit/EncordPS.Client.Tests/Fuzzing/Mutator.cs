using System.Text;

namespace EncordPS.Client.Tests.Fuzzing;

/// <summary>Damages bytes in the ways that find faults in readers. The same seed damages in the same way.</summary>
internal sealed class Mutator(int seed, params string[] dictionary)
{
    private const int MostChanges = 4;

    private readonly Random _random = new(seed);
    private readonly byte[][] _dictionary = [.. dictionary.Select(Encoding.UTF8.GetBytes)];

    public byte[] Mutate(byte[] sample)
    {
        List<byte> bytes = [.. sample];
        for (int i = _random.Next(1, MostChanges + 1); i > 0 && bytes.Count > 0; i--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        int at = _random.Next(bytes.Count);
        int length = _random.Next(1, Math.Min(64, bytes.Count - at) + 1);
        switch (_random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                FillLength(bytes, at);
                break;
            default:
                bytes.InsertRange(at, _dictionary[_random.Next(_dictionary.Length)]);
                break;
        }
    }

    // A length field that says too much.
    private static void FillLength(List<byte> bytes, int at)
    {
        for (int i = at; i < Math.Min(at + 4, bytes.Count); i++)
        {
            bytes[i] = 0xFF;
        }
    }
}
