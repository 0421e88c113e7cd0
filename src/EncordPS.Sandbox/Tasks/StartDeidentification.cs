using EncordPS.Sandbox.Access;
using System.Text.Json;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Starts to take what tells of patients out of DICOM files in a cloud.</summary>
internal sealed class StartDeidentification(SandboxDatabase database, TaskTable tasks) : IV2Endpoint
{
    public const string Kind = "deidentify";

    public string Method => "POST";

    public string Route => "dicom-deidentification";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        RequireMember(call.User);
        Fields body = call.Body;
        var request = new DeidentificationRequest(body.Texts("dicomUrls"), body.OptionalText("uploadDir"));
        CheckOptions(body);
        using Session session = await database.WriteAsync(cancellationToken);
        IntegrationTable.Require(session, body.Id("integrationUuid"));
        BackgroundTask task = tasks.Add(session, Kind, call.User, datasetId: null, request, request.DicomUrls.Count);
        session.Commit();
        return task.Uuid;
    }

    // The integrations are the organisation's.
    private static void RequireMember(User user)
    {
        if (user.OrganisationRole is null)
        {
            throw ApiException.Forbidden($"{user.Email} does not belong to the organisation.");
        }
    }

    private static void CheckOptions(Fields body)
    {
        body.Flag("redactDicomTags", fallback: true);
        string mode = body.OptionalText("redactPixelsMode") ?? "redactNoText";
        if (mode is not ("redactAllText" or "redactNoText" or "redactSensitiveText"))
        {
            throw body.Wrong(
                "redactPixelsMode", "Input should be redactAllText, redactNoText or redactSensitiveText", "enum");
        }

        foreach (Fields condition in body.Objects("saveConditions"))
        {
            CheckCondition(condition);
        }
    }

    private static void CheckCondition(Fields condition)
    {
        condition.Text("dicomTag");
        if (condition.Text("conditionType") is not ("notSubstr" or "in"))
        {
            throw condition.Wrong("conditionType", "Input should be notSubstr or in", "enum");
        }

        // A text or a list of texts; the SDK's models allow both for either type.
        if (condition.Any("value").ValueKind == JsonValueKind.Array)
        {
            condition.Texts("value");
        }
        else
        {
            condition.Text("value");
        }
    }
}
