using System.Text.Json;
using EncordPS.Errors;

namespace EncordPS.PrivateDataChecks;

/// <content>The members beside the URL and the title.</content>
internal ref partial struct UnitCheck
{
    private void CheckOther(string name)
    {
        string plain = UnitNames.WithoutNumber(name);
        switch (plain)
        {
            case UrlName when plain != name:
                CheckFrame(name);
                break;
            case TitleName when plain != name:
                CheckLength(name);
                break;
            case "clientMetadata":
                CheckMetadata();
                break;
            case "createVideo":
                CheckType(name, _reader.TokenType is JsonTokenType.True or JsonTokenType.False, "true or false");
                break;
            case "imageItems":
                _hasContent = true;
                CheckItems();
                break;
            case "scene":
                _hasContent = true;
                CheckScene();
                break;
            case "clusterByResolution":
                Report(PrivateDataRules.ClusterByResolution, "The service no longer knows \"clusterByResolution\".");
                break;
            default:
                CheckRest(name, plain);
                break;
        }
    }

    private void CheckRest(string name, string plain)
    {
        if (MediaFields.Of(plain) is { } fields)
        {
            if (!IsNull && fields.FindFault(_reader) is { } fault)
            {
                Report(PrivateDataRules.MediaMetadata, $"\"{name}\" {fault}.");
            }
        }
        else if (!UnitNames.Known.Contains(plain))
        {
            CheckSpelling(name, plain);
        }
    }

    private void CheckSpelling(string name, string plain)
    {
        if (Spelling.Meant(plain, UnitNames.Known) is { } meant)
        {
            _isMisspelt = true;
            Report(
                PrivateDataRules.MemberSpelling,
                $"The service does not know \"{plain}\" in a unit of \"{_section}\": \"{meant}\" is its spelling.");
        }
        else if (_kind != PrivateDataKind.Unknown)
        {
            Report(
                PrivateDataRules.UnknownUnitMember,
                $"A unit of \"{_section}\" has \"{Shown.Of(name)}\", which the service does not know.");
        }
    }

    private void CheckMetadata()
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            CheckType("clientMetadata", IsNull, "an object");
            return;
        }

        Utf8JsonReader reader = _reader;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            _at = (int)reader.TokenStartIndex;
            string key = reader.GetString()!;
            reader.Read();
            if (!MetadataSchema.IsKey(key))
            {
                Report(PrivateDataRules.MetadataKey, $"\"{Shown.Of(key)}\" is no key of client metadata.");
            }
            else if (_checker.Schema?.FindFault(key, reader) is { } fault)
            {
                Report(PrivateDataRules.MetadataSchema, $"The client metadata \"{key}\" {fault}.");
            }

            reader.Skip();
        }
    }

    private void CheckItems()
    {
        bool areIds = _reader.TokenType == JsonTokenType.StartArray;
        int count = 0;
        Utf8JsonReader reader = _reader;
        while (areIds && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            areIds = reader.TokenType == JsonTokenType.String && Guid.TryParse(reader.GetString(), out _);
            count++;
        }

        CheckType("imageItems", areIds && count > 0, "a list of ids of items");
    }

    private void CheckScene()
    {
        if (IsText)
        {
            CheckUrl("scene");
        }
        else
        {
            CheckType("scene", _reader.TokenType == JsonTokenType.StartObject, "an object or a URL");
        }
    }

    private void CheckType(string name, bool isRight, string wanted)
    {
        if (!isRight)
        {
            Report(PrivateDataRules.MemberType, $"\"{name}\" is not {wanted}.");
        }
    }
}
