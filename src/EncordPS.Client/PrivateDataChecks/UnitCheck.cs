using System.Runtime.CompilerServices;
using System.Text.Json;
using EncordPS.Errors;
using EncordPS.Json;
using EncordPS.PrivateData;

namespace EncordPS.PrivateDataChecks;

/// <summary>Holds one unit to the rules.</summary>
internal ref partial struct UnitCheck
{
    private const string UrlName = "objectUrl";
    private const string TitleName = "title";

    private readonly PrivateDataChecker _checker;
    private readonly string _section;
    private readonly PrivateDataKind _kind;
    private readonly ReadOnlySpan<byte> _json;
    private readonly TextPlace? _start;
    private PrivateDataUnit? _unit;
    private Utf8JsonReader _reader;
    private int _at;
    private NumberedUrls _frames;
    private bool _hasUrl;
    private bool _hasTitle;
    private bool _hasContent;
    private bool _isMisspelt;

    public UnitCheck(PrivateDataChecker checker, string section, ReadOnlySpan<byte> json, TextPlace? start)
    {
        _checker = checker;
        _section = section;
        _kind = PrivateDataSections.KindOf(section, createsVideo: false);
        _json = json;
        _start = start;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
    }

    public UnitCheck(PrivateDataChecker checker, PrivateDataUnit unit) : this(checker, unit.Section, unit.Utf8.Span, unit.Place) =>
        _unit = unit;

    private readonly bool HasFrames => _kind is PrivateDataKind.ImageGroup or PrivateDataKind.DicomSeries;

    private readonly bool NeedsTitle =>
        _kind is PrivateDataKind.ImageGroup or PrivateDataKind.DicomSeries or PrivateDataKind.Scene;

    [MethodImpl(HotPath.Options)]
    public void Run()
    {
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            Report(PrivateDataRules.UnitNotAnObject, $"An element of \"{_section}\" is no object.");
            return;
        }

        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            _at = (int)_reader.TokenStartIndex;
            CheckMember();
            _reader.Skip();
        }

        _at = 0;
        CheckWhole();
    }

    private readonly bool IsText => _reader.TokenType == JsonTokenType.String;

    private readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    // The two that nearly every member is, without making a text of their names.
    [MethodImpl(HotPath.Options)]
    private void CheckMember()
    {
        if (_reader.ValueTextEquals("objectUrl"u8))
        {
            _reader.Read();
            _hasUrl = true;
            CheckUrl(UrlName);
            if (HasFrames)
            {
                Report(PrivateDataRules.UrlOfOtherSection, $"A unit of \"{_section}\" has \"objectUrl\" and no \"objectUrl_0\".");
            }
        }
        else if (_reader.ValueTextEquals("title"u8))
        {
            _reader.Read();
            CheckTitle();
        }
        else
        {
            string name = _reader.GetString()!;
            _reader.Read();
            CheckOther(name);
        }
    }

    [MethodImpl(HotPath.Options)]
    private void CheckTitle()
    {
        _hasTitle = !IsNull;
        if (!CheckLength(TitleName))
        {
            return;
        }

        int length = _checker.Take(ref _reader);
        if (length == 0)
        {
            Report(PrivateDataRules.TitleEmpty, "A title is empty.");
        }
        else if (_checker.Titles.Add(_checker.Scratch, length, _start?.After(_json.Slice(0, _at)).Line ?? 0) is { } line)
        {
            Report(PrivateDataRules.DuplicateTitle, $"{Before("The title", line)}: {Shown.Of(_reader.GetString()!)}");
        }
    }

    // A text; null stands for none.
    private bool CheckLength(string name)
    {
        if (!IsText)
        {
            CheckType(name, IsNull, "a text");
            return false;
        }

        if (_reader.ValueSpan.Length > PrivateDataRules.LongestTitle
            && _reader.GetString()!.Length is > PrivateDataRules.LongestTitle and var length)
        {
            Report(
                PrivateDataRules.TitleTooLong,
                Invariant($"\"{name}\" has {length:N0} characters, and the service takes {PrivateDataRules.LongestTitle}."));
        }

        return true;
    }

    [MethodImpl(HotPath.Options)]
    private void CheckWhole()
    {
        if (_kind == PrivateDataKind.Unknown || _isMisspelt)
        {
            return;
        }

        if (_frames.FindGap() is { } gap)
        {
            _at = gap.At;
            Report(PrivateDataRules.UrlNumberGap, Invariant($"\"objectUrl_{gap.Missing}\" is missing before \"objectUrl_{gap.Number}\"."));
            _at = 0;
        }

        bool needsUrl = _kind is not (PrivateDataKind.Scene or PrivateDataKind.ImageGroupFromItems);
        if (needsUrl ? !_hasUrl : !_hasContent)
        {
            string wanted = HasFrames ? "objectUrl_0" : needsUrl ? UrlName : _kind == PrivateDataKind.Scene ? "scene" : "imageItems";
            Report(PrivateDataRules.UrlMissing, $"A unit of \"{_section}\" has no \"{wanted}\".");
        }

        if (NeedsTitle && !_hasTitle)
        {
            Report(PrivateDataRules.TitleMissing, $"A unit of \"{_section}\" has no title.");
        }
    }

    private static string Before(string what, int line) =>
        line == 0 ? $"{what} is there already" : Invariant($"{what} is there already, in line {line}");

    private void Report(PrivateDataRule rule, string message)
    {
        _unit ??= _json[0] == (byte)'{' ? new PrivateDataUnit(_section, CompactJson.Of(_json), _start) : null;
        _checker.Report(rule, _start?.After(_json.Slice(0, _at)), message, _unit);
    }
}
