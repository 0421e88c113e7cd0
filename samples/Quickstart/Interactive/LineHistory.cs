namespace EncordPS.Quickstart.Interactive;

/// <summary>Earlier lines, under the up and down keys; below the newest lies an empty line.</summary>
internal sealed class LineHistory
{
    private readonly List<string> _lines = [];
    private int _position;

    public void Add(string line)
    {
        if (line.Trim().Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
        }

        _position = _lines.Count;
    }

    public string Previous() => MoveTo(_position - 1);

    public string Next() => MoveTo(_position + 1);

    private string MoveTo(int position)
    {
        _position = Math.Clamp(position, 0, _lines.Count);
        return _position < _lines.Count ? _lines[_position] : "";
    }
}
