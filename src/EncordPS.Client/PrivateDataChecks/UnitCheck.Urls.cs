using System.Runtime.CompilerServices;
using EncordPS.Errors;
using EncordPS.Json;
using EncordPS.PrivateData;

namespace EncordPS.PrivateDataChecks;

/// <content>The URLs.</content>
internal ref partial struct UnitCheck
{
    private void CheckFrame(string name)
    {
        if (UnitMembers.NumberOf(name) is not { } number || (name[UrlName.Length + 1] == '0' && name.Length > UrlName.Length + 2))
        {
            Report(PrivateDataRules.UrlNumber, $"\"{name}\" has no number as the service counts: \"objectUrl_0\", \"objectUrl_1\".");
        }
        else
        {
            _frames.Add(number, _at);
        }

        if (!HasFrames && _kind != PrivateDataKind.Unknown && !_hasUrl)
        {
            Report(PrivateDataRules.UrlOfOtherSection, $"A unit of \"{_section}\" has \"{name}\" and no \"objectUrl\".");
        }

        _hasUrl = true;
        CheckUrl(name);
    }

    [MethodImpl(HotPath.Options)]
    private void CheckUrl(string name)
    {
        _checker.UrlCount++;
        if (!IsText)
        {
            CheckType(name, isRight: false, "a text");
            return;
        }

        int length = _checker.Take(ref _reader);
        ReadOnlySpan<byte> url = _checker.Scratch.AsSpan(0, length);
        if (UrlCheck.FindFault(url) is { } fault)
        {
            Report(fault.Rule, $"\"{name}\" {fault.What}: {Shown.Of(_reader.GetString()!)}");
        }
        else if (!FileKinds.MayBe(_kind, url))
        {
            Report(
                PrivateDataRules.KindByExtension,
                $"A unit of \"{_section}\" has a file of another kind, by its extension: {Shown.Of(_reader.GetString()!)}");
        }

        if (_checker.Urls.Add(_checker.Scratch, length, _start?.After(_json.Slice(0, _at)).Line ?? 0) is { } line)
        {
            Report(PrivateDataRules.DuplicateUrl, $"{Before("The URL", line)}: {Shown.Of(_reader.GetString()!)}");
        }
    }
}
