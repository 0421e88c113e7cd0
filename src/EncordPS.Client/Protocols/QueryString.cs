using System.Text;
using EncordPS.Json;

namespace EncordPS.Protocols;

/// <summary>
/// A query string as the service's own clients write it: form encoding with upper-case hex, True and False, lists as
/// repeated names, nulls left out.
/// </summary>
internal sealed class QueryString
{
    private readonly StringBuilder _text = new();

    public QueryString Add(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_text.Length == 0 ? '?' : '&');
            AppendEncoded(name);
            _text.Append('=');
            AppendEncoded(value);
        }

        return this;
    }

    public QueryString Add(string name, bool value) => Add(name, value ? "True" : "False");

    public QueryString Add(string name, bool? value) => value is { } flag ? Add(name, flag) : this;

    public QueryString Add(string name, int value) => Add(name, value.ToString(InvariantCulture));

    public QueryString Add(string name, DateTimeOffset? value) => Add(name, value is { } time ? WireDateConverter.ForV2(time) : null);

    public QueryString Add(string name, IEnumerable<string>? values)
    {
        foreach (string value in values ?? [])
        {
            Add(name, value);
        }

        return this;
    }

    public QueryString Add(PagePosition page) => Add("pageToken", page.Token).Add("pageSize", page.Size);

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void AppendEncoded(string value)
    {
        foreach (byte octet in Encoding.UTF8.GetBytes(value))
        {
            _ = (char)octet switch
            {
                ' ' => _text.Append('+'),
                (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '.' or '-' or '~' => _text.Append((char)octet),
                _ => _text.Append('%').Append(octet.ToString("X2", InvariantCulture)),
            };
        }
    }
}
