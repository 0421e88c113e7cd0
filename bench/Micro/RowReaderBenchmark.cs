using System.Text;
using BenchmarkDotNet.Attributes;
using EncordPS.Answers;
using EncordPS.Bench.Server;
using EncordPS.Rows;

namespace EncordPS.Bench.Micro;

/// <summary>1,000 data rows of an answer that is in memory, read by the module's reader.</summary>
[MemoryDiagnoser]
public class RowReaderBenchmark
{
    private const int Rows = 1000;

    private byte[] _answer = [];

    [GlobalSetup]
    public void Setup()
    {
        ArrayBufferWriter<byte> answer = new();
        answer.Write("{\"status\": 200, \"response\": ["u8);
        for (int i = 0; i < Rows; i++)
        {
            answer.Write(Encoding.UTF8.GetBytes(i == 0 ? "" : ", "));
            WireText.Row.Write(answer, i);
        }

        answer.Write("]}"u8);
        _answer = answer.WrittenSpan.ToArray();
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Read()
    {
        List<DataRowState> rows = [];
        new JsonArrayParser<DataRowState>("response", new DataRowReader()).Parse(_answer, isLast: true, rows);
        return rows.Count;
    }
}
