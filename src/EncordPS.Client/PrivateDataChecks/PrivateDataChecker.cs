using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using EncordPS.Errors;
using EncordPS.Json;
using EncordPS.PrivateData;

namespace EncordPS.PrivateDataChecks;

/// <summary>Holds a description of private files to the rules, while it streams by.</summary>
/// <param name="report">Told of what is found. What the finding is about is lent to it.</param>
internal sealed class PrivateDataChecker(Action<PrivateDataRule, PrivateDataFinding> report) : IPrivateDataSink, IDisposable
{
    private static readonly string[] s_members = [.. PrivateDataSections.Names, .. PrivateDataSettings.Names];

    private readonly PrivateDataSettings _settings = new();
    private TextPlace? _upsert;
    private string _section = "";
    private TextPlace _sectionPlace;
    private int _inSection;

    /// <summary>What the values of client metadata are held to; null for nothing.</summary>
    public MetadataSchema? Schema { get; init; }

    /// <summary>Where URLs were seen.</summary>
    public DigestTable Urls { get; } = new();

    /// <summary>Where titles were seen.</summary>
    public DigestTable Titles { get; } = new();

    /// <summary>A place for one text, for as long as it is looked at.</summary>
    public byte[] Scratch { get; private set; } = new byte[1024];

    /// <summary>How many units there are.</summary>
    public int UnitCount { get; private set; }

    /// <summary>How many URLs they have.</summary>
    public int UrlCount { get; set; }

    public void BeginSection(string name, TextPlace place)
    {
        (_section, _sectionPlace, _inSection) = (name, place, 0);
        if (!PrivateDataSections.IsKnown(name))
        {
            CheckName(name, place);
        }
    }

    public void EndSection()
    {
        if (_inSection == 0)
        {
            Report(PrivateDataRules.EmptySection, _sectionPlace, $"The section \"{_section}\" is empty.");
        }
    }

    [MethodImpl(HotPath.Options)]
    public void Unit(string section, ReadOnlySpan<byte> json, TextPlace place)
    {
        UnitCount++;
        _inSection++;
        new UnitCheck(this, section, json, place).Run();
    }

    /// <summary>A unit from elsewhere than a text.</summary>
    public void Unit(PrivateDataUnit unit)
    {
        if (!PrivateDataSections.IsKnown(unit.Section))
        {
            CheckName(unit.Section, unit.Place);
        }

        UnitCount++;
        new UnitCheck(this, unit).Run();
    }

    public void Member(string name, ReadOnlySpan<byte> value, TextPlace place)
    {
        bool isNull = value.SequenceEqual("null"u8);
        if (PrivateDataSettings.Names.Contains(name))
        {
            CheckSetting(name, value, place);
        }
        else if (!PrivateDataSections.IsKnown(name))
        {
            CheckName(name, place);
        }
        else if (isNull)
        {
            Report(PrivateDataRules.EmptySection, place, $"The section \"{name}\" is empty.");
        }
        else
        {
            Report(PrivateDataRules.SectionNotAList, place, $"The section \"{name}\" is no list.");
        }
    }

    public void Fault(PrivateFilesException fault)
    {
        _inSection++;
        Report(PrivateDataRules.Of(fault.Problem), fault.Place, fault.Message);
    }

    /// <summary>Looks at the whole.</summary>
    /// <param name="length">How long a document is that goes to the service as it is; null for units that do not.</param>
    public void End(long? length)
    {
        if (_upsert is { } place && _settings.UpsertsMetadata && !_settings.SkipsDuplicateUrls)
        {
            Report(
                PrivateDataRules.UpsertWithoutSkip, place,
                "\"upsert_metadata\" changes nothing unless \"skip_duplicate_urls\" is true too.");
        }

        if (length is { } bytes)
        {
            CheckLimit(PrivateDataRules.TooManyUnits, UnitCount, PrivateDataRules.MostUnits, "units");
            CheckLimit(PrivateDataRules.TooManyUrls, UrlCount, PrivateDataRules.MostUrls, "URLs");
            CheckLimit(PrivateDataRules.LargeDocument, bytes, PrivateDataRules.LargestDocument, "bytes");
        }
    }

    public void Report(PrivateDataRule rule, TextPlace? place, string message, PrivateDataUnit? unit = null) => report(
        rule,
        new PrivateDataFinding
        {
            RuleId = rule.Id, Severity = rule.Severity, Fix = rule.Fix, Message = message, Unit = unit,
            Line = place?.Line, Column = place?.Column,
        });

    /// <summary>Puts the text that a reader is at into the scratch.</summary>
    /// <returns>Its length.</returns>
    [MethodImpl(HotPath.Options)]
    public int Take(ref Utf8JsonReader reader)
    {
        if (Scratch.Length < reader.ValueSpan.Length)
        {
            Scratch = new byte[reader.ValueSpan.Length * 2];
        }

        return reader.CopyString(Scratch);
    }

    public void Dispose()
    {
        Urls.Dispose();
        Titles.Dispose();
    }

    private void CheckSetting(string name, ReadOnlySpan<byte> value, TextPlace place)
    {
        if (value.SequenceEqual("true"u8) || value.SequenceEqual("false"u8))
        {
            _settings.Add(name, value);
            _upsert = name == PrivateDataSettings.UpsertName ? place : _upsert;
        }
        else
        {
            Report(
                PrivateDataRules.SettingNotBoolean, place,
                $"\"{name}\" is {Shown.Of(Encoding.UTF8.GetString(value.ToArray()))}, neither true nor false.");
        }
    }

    private void CheckName(string name, TextPlace? place)
    {
        if (Spelling.Meant(name, s_members) is { } meant)
        {
            Report(PrivateDataRules.SectionSpelling, place, $"The service does not know \"{name}\": \"{meant}\" is its spelling.");
        }
        else
        {
            Report(PrivateDataRules.UnknownMember, place, $"This version of the module does not know \"{name}\".");
        }
    }

    private void CheckLimit(PrivateDataRule rule, long count, long most, string what)
    {
        if (count > most)
        {
            Report(rule, null, Invariant($"The description has {count:N0} {what}, and one job takes {most:N0}."));
        }
    }
}
