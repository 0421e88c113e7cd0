namespace EncordPS.Sandbox.Tasks;

/// <summary>DICOM files in a cloud whose patient data are to be removed.</summary>
/// <param name="UploadDir">Where the results go; null for beside the originals.</param>
internal sealed record DeidentificationRequest(IReadOnlyList<string> DicomUrls, string? UploadDir)
{
    public static DeidentificationRequest Read(Fields body)
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

        return new DeidentificationRequest(body.Texts("dicomUrls"), body.OptionalText("uploadDir"));
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
