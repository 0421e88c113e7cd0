using System.Text;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Fuzzing;

/// <summary>Whatever an answer holds, it is read or refused with the exception that is documented, in bounded time and memory.</summary>
public sealed class AnswerFuzzTests
{
    private static readonly string s_rows = CannedAnswers.Legacy(
        """
        [{"data_hash": "a6efaac9-e409-5597-8939-3b22eb80a778", "data_title": "one.png", "data_type": "IMAGE", "created_at": "2025-01-02 03:04:05",
          "last_edited_at": "2025-01-02 03:04:05", "width": 640, "height": 480, "file_size": 12345, "storage_location": 1,
          "client_metadata": {"a": [1, 2.5e3, null, true, "\u00e9"]}, "backing_item_uuid": "a6efaac9-e409-5597-8939-3b22eb80a779"},
         {"data_hash": "b", "data_title": "two", "data_type": "VIDEO", "frames_per_second": 25.0, "duration": 2, "images_data": null}]
        """);

    private static readonly string[] s_words =
    [
        "{", "}", "[", "]", ",", "\"", "\\", "\\ud800", "null", "true", "-", "1e999", "99999999999999999999", "0.1", "\"status\":500,",
        "\"response\":", "\"payload\":", "\ufeff", "\0", "//", new string('[', 80), """{"a":""",
    ];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task A_damaged_list_is_read_or_malformed(int seed)
    {
        Mutator mutator = new(seed, s_words);
        byte[] sample = Encoding.UTF8.GetBytes(s_rows);
        for (int i = 0; i < 1500; i++)
        {
            byte[] answer = mutator.Mutate(sample);
            await MustEndAsync(answer, 1 + (i % 97), static api => ListAsync(api), $"seed {seed}, round {i}");
        }
    }

    [Theory]
    [InlineData("dataset_list_groups-all", 21)]
    [InlineData("get_datasets-all", 22)]
    [InlineData("folder_get_summary-default", 23)]
    [InlineData("get_storage_items-sign_url", 24)]
    public async Task A_damaged_answer_of_the_new_api_is_read_or_malformed(string recorded, int seed)
    {
        Mutator mutator = new(seed, s_words);
        byte[] sample = Encoding.UTF8.GetBytes(Capture.Load(recorded).Answer);
        for (int i = 0; i < 500; i++)
        {
            byte[] answer = mutator.Mutate(sample);
            await MustEndAsync(answer, 4096, api => AskAsync(api, recorded), $"{recorded}, seed {seed}, round {i}");
        }
    }

    private static async Task MustEndAsync(byte[] answer, int pieces, Func<EncordClient, Task> ask, string which)
    {
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(CannedAnswers.Of(ScriptedStream.InPiecesOf(pieces, answer))));
        Exception? thrown = await Record.ExceptionAsync(() => ask(client.Api).WaitAsync(Patience.Limit));
        Assert.True(thrown is null or EncordException, $"{which}: {thrown}\n{Encoding.UTF8.GetString(answer)}");
    }

    private static async Task AskAsync(EncordClient api, string recorded)
    {
        switch (recorded)
        {
            case "dataset_list_groups-all":
                await api.Groups.ListOfDatasetAsync(Messages.DatasetHash, default);
                break;
            case "get_datasets-all":
                await api.Datasets.ListAsync(new DatasetsWithUserRolesListParams(), default).CollectAsync();
                break;
            case "folder_get_summary-default":
                await api.StorageFolders.GetSummaryAsync(Guid.Empty, default);
                break;
            default:
                await api.StorageItems.GetAsync([Guid.Empty, Guid.NewGuid()], signUrls: true, default);
                break;
        }
    }

    private static async Task ListAsync(EncordClient api) =>
        await api.DataRows.ListAsync(Messages.DatasetHash, new DataRows(), default).CollectAsync();
}
