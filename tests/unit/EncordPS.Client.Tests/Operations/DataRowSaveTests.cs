using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class DataRowSaveTests
{
    private readonly Capture _capture = Capture.Load("data_row_save-both");

    [Fact]
    public void Saving_sends_the_changes_as_the_SDK_does_and_brings_the_row_up_to_date()
    {
        ScriptedHandler script = _capture.Replay();
        DataRow row = NewRow(script);
        row.Title = "T2";
        row.ClientMetadata = new Dictionary<string, object> { ["k"] = "v" };

        row.Save();

        _capture.AssertSame(script.Request);
        Assert.Equal("T2", row.Title);
        Assert.Equal("v", row.ClientMetadata["k"]);
        Assert.Equal(640, row.Width);
    }

    [Fact]
    public void Only_what_was_changed_is_sent()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, Confirm("data_title"));
        DataRow row = NewRow(script);
        row.Title = "T2";

        row.Save();

        Assert.Equal("""{"data_title":"T2"}""", PayloadOf(script.Request));
    }

    [Fact]
    public void Nothing_is_sent_as_an_empty_change()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, Confirm());

        NewRow(script).Save();

        Assert.Equal("{}", PayloadOf(script.Request));
    }

    [Fact]
    public void Metadata_are_replaced_as_a_whole_and_keep_their_nulls()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, Confirm("client_metadata"));
        DataRow row = NewRow(script);
        row.ClientMetadata = new Dictionary<string, object?> { ["gone"] = null, ["nested"] = new Dictionary<string, object?> { ["n"] = null } };

        row.Save();

        Assert.Equal("""{"client_metadata":{"gone":null,"nested":{"n":null}}}""", PayloadOf(script.Request));
    }

    [Fact]
    public void Saving_twice_does_not_send_the_same_change_again()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, Confirm("data_title")).Answer(200, Confirm());
        DataRow row = NewRow(script);
        row.Title = "T2";

        row.Save();
        row.Save();

        Assert.Equal("{}", PayloadOf(script.Requests[1]));
    }

    [Fact]
    public void A_row_shows_what_was_saved_even_when_the_service_does_not_send_it_back()
    {
        DataRow row = NewRow(new ScriptedHandler().Answer(200, Confirm("data_title", "client_metadata")));
        row.Title = "T2";
        row.ClientMetadata = new Dictionary<string, object> { ["k"] = "v" };

        row.Save();

        Assert.Equal("T2", row.Title);
        Assert.Equal("v", row.ClientMetadata["k"]);
    }

    [Theory]
    [InlineData(403, "")]
    [InlineData(200, CannedAnswers.Html)]
    [InlineData(200, """{"status": 401, "response": ["AUTHORISATION_ERROR"]}""")]
    [InlineData(200, """{"status": 200, "response": null}""")]
    [InlineData(200, """{"status": 200, "response": {"updated_fields": []}}""")]
    public void A_save_that_failed_keeps_the_changes_for_the_next_one(int status, string body)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(status, body).Answer(200, Confirm("data_title"));
        DataRow row = NewRow(script);
        row.Title = "T2";

        Assert.Throws<EncordException>(row.Save);
        Assert.Equal("T2", row.Title);
        row.Save();

        Assert.Equal(PayloadOf(script.Requests[0]), PayloadOf(script.Requests[1]));
    }

    [Theory]
    [InlineData("""{"updated_fields": ["client_metadata"]}""", "client_metadata")]
    [InlineData("""{"updated_fields": ["data_title", "client_metadata"]}""", "data_title, client_metadata")]
    [InlineData("""{"updated_fields": []}""", "nothing")]
    [InlineData("""{"updated_fields": null}""", "nothing")]
    [InlineData("{}", "nothing")]
    public void A_change_that_the_service_does_not_confirm_is_an_error_that_names_both(string response, string updated)
    {
        DataRow row = NewRow(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(response)));
        row.Title = "T2";

        EncordException error = Assert.Throws<EncordException>(row.Save);

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
        Assert.Equal($"The service did not confirm the change: sent data_title, updated {updated}.", error.Message);
    }

    [Fact]
    public void Nothing_can_be_set_to_null()
    {
        DataRow row = NewRow(new ScriptedHandler());

        Assert.Throws<ArgumentNullException>(() => row.Title = null!);
        Assert.Throws<ArgumentNullException>(() => row.ClientMetadata = null);
    }

    private static string Confirm(params string[] fields) =>
        CannedAnswers.Legacy(new JsonObject { ["updated_fields"] = new JsonArray([.. fields.Select(static field => JsonValue.Create(field))]) }.ToJsonString());

    private static string PayloadOf(SentRequest request) => request.BodyJson!["values"]!["payload"]!.ToJsonString();

    private static DataRow NewRow(ScriptedHandler script) =>
        new(
            new DataRowState { DataHash = "e1a140cc-efaa-5c50-b3a4-9fad2b76a098", DataTitle = "old", DataType = "VIDEO" },
            Messages.DatasetHash,
            TestClient.Over(script).Session);
}
