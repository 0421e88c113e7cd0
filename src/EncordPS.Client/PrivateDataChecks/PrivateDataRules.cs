using EncordPS.PrivateData;

namespace EncordPS.PrivateDataChecks;

/// <summary>The rules, with the limits that Encord's documentation names.</summary>
internal static class PrivateDataRules
{
    public const int MostUrls = 1_000_000;
    public const int MostUnits = 500_000;
    public const int LongestUrl = 16 * 1024;
    public const int LongestTitle = 300;
    public const long LargestDocument = 100 * 1024 * 1024;

    public static readonly PrivateDataRule
        InvalidText = new(nameof(InvalidText), "Save the file as UTF-8, such as with Set-Content -Encoding utf8."),
        InvalidJson = new(nameof(InvalidJson), "Correct the JSON at that place."),
        NotAnObject = new(nameof(NotAnObject), "Write an object with sections, such as {\"videos\": [...]}."),
        Empty = new(nameof(Empty), "Write an object with sections, such as {\"videos\": [...]}."),
        UnknownSections = new(nameof(UnknownSections), "Put the units into a section, such as {\"videos\": [...]}."),
        SectionSpelling = new(nameof(SectionSpelling), "Write it as the service does.") { IsPassedOver = true },
        UnknownMember = new(
            nameof(UnknownMember), "Leave it out, unless the service is newer than this module.", PrivateDataSeverity.Warning)
        {
            IsPassedOver = true,
        },
        EmptySection = new(nameof(EmptySection), "Leave the section out.", PrivateDataSeverity.Warning) { IsPassedOver = true },
        SectionNotAList = new(nameof(SectionNotAList), "Write a list of units, such as [{\"objectUrl\": \"s3://bucket/a.mp4\"}]."),
        SettingNotBoolean = new(nameof(SettingNotBoolean), "Write true or false, without quotes."),
        UpsertWithoutSkip = new(nameof(UpsertWithoutSkip), "Set skip_duplicate_urls to true as well.", PrivateDataSeverity.Warning)
        {
            IsPassedOver = true,
        },
        ClusterByResolution = new(
            nameof(ClusterByResolution), "Make a group of each resolution instead, and leave it out.", PrivateDataSeverity.Warning),
        UnitNotAnObject = new(nameof(UnitNotAnObject), "Write an object, such as {\"objectUrl\": \"s3://bucket/a.mp4\"}."),
        MemberSpelling = new(nameof(MemberSpelling), "Write it as the service does.") { IsPassedOver = true },
        UnknownUnitMember = new(
            nameof(UnknownUnitMember), "Leave it out, or put it into clientMetadata.", PrivateDataSeverity.Warning),
        MemberType = new(nameof(MemberType), "Write a value of that type."),
        UrlMissing = new(nameof(UrlMissing), "Give the URL of the object in cloud storage."),
        UrlOfOtherSection = new(
            nameof(UrlOfOtherSection), "Number the files of groups and series from objectUrl_0; others have one objectUrl."),
        UrlNumber = new(nameof(UrlNumber), "Number the files 0, 1, 2 and so on, without further zeros."),
        UrlNumberGap = new(nameof(UrlNumberGap), "Add the file that is missing, or number the files without a gap."),
        UrlInvalid = new(nameof(UrlInvalid), "Write the whole URL of an object, such as s3://bucket/folder/a.mp4."),
        UrlScheme = new(nameof(UrlScheme), "Write s3://, gs:// or https://.", PrivateDataSeverity.Warning),
        UrlEscape = new(nameof(UrlEscape), "Write %25 for a percent sign in a URL of https.", PrivateDataSeverity.Warning),
        UrlSigned = new(
            nameof(UrlSigned),
            "Leave out the query: the integration signs for itself, and a signature expires.",
            PrivateDataSeverity.Warning),
        UrlTooLong = new(nameof(UrlTooLong), "Shorten the name of the object: a URL has 16 KB at most."),
        DuplicateUrl = new(nameof(DuplicateUrl), "Leave one of the two out.", PrivateDataSeverity.Warning),
        TitleMissing = new(nameof(TitleMissing), "Give a title: groups, series and scenes have no name of their own."),
        TitleEmpty = new(nameof(TitleEmpty), "Give a title, or leave it out for the path of the URL.", PrivateDataSeverity.Warning),
        TitleTooLong = new(nameof(TitleTooLong), "Shorten it to 300 characters."),
        DuplicateTitle = new(nameof(DuplicateTitle), "Give each unit a title of its own, to tell them apart.", PrivateDataSeverity.Warning),
        KindByExtension = new(nameof(KindByExtension), "Put it into the section of its kind.", PrivateDataSeverity.Warning),
        MetadataKey = new(
            nameof(MetadataKey), "Use letters, digits, spaces, '-', '_' and '.'; '$' and keyframes are the service's own.",
            PrivateDataSeverity.Warning),
        MetadataSchema = new(nameof(MetadataSchema), "Write a value of the type that the schema of the organisation says."),
        MediaMetadata = new(
            nameof(MediaMetadata), "Give all fields with their types, or leave them all out: the service believes them without a look."),
        TooManyUnits = new(nameof(TooManyUnits), "Divide the list, or use Import-EncordPrivateData, which does."),
        TooManyUrls = new(nameof(TooManyUrls), "Divide the list, or use Import-EncordPrivateData, which does."),
        LargeDocument = new(
            nameof(LargeDocument), "Divide the list, or use Import-EncordPrivateData, which does.", PrivateDataSeverity.Warning);

    /// <summary>The rule behind a fault that the parser tells of.</summary>
    public static PrivateDataRule Of(PrivateFilesProblem problem) => problem switch
    {
        PrivateFilesProblem.Empty => Empty,
        PrivateFilesProblem.InvalidText => InvalidText,
        PrivateFilesProblem.NotAnObject => NotAnObject,
        PrivateFilesProblem.UnknownSections => UnknownSections,
        _ => InvalidJson,
    };
}
