using System.Text;

namespace EncordPS.Bench.Server;

/// <summary>Writes a long list as the service does: one answer, as fast as the reader takes it.</summary>
internal static class ObjectList
{
    private const int FlushAfter = 64 * 1024;

    public static async Task WriteAsync(HttpResponse response, string head, DigitTemplate element, int count, string tail)
    {
        response.ContentType = "application/json";
        System.IO.Pipelines.PipeWriter output = response.BodyWriter;
        output.Write(Encoding.UTF8.GetBytes(head));
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                output.Write(", "u8);
            }

            element.Write(output, i);
            if (output.UnflushedBytes > FlushAfter)
            {
                await output.FlushAsync(response.HttpContext.RequestAborted);
            }
        }

        output.Write(Encoding.UTF8.GetBytes(tail));
    }
}
