using System.Buffers;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>Walks over the attributes of a start tag as browsers do: quotes may be missing, values too.</summary>
internal ref struct LooseAttributes
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f=>/<\"'");
    private static readonly SearchValues<char> BareValueEnd = SearchValues.Create(" \t\r\n\f><\"'");

    private ReadOnlySpan<char> _rest;

    /// <param name="tag">What follows the tag's name; the tag's own end is found.</param>
    public LooseAttributes(ReadOnlySpan<char> tag)
    {
        _rest = tag;
        Current = default;
    }

    public LooseAttribute Current { get; private set; }

    /// <summary>What follows the last attribute read.</summary>
    public readonly ReadOnlySpan<char> Rest => _rest;

    public readonly LooseAttributes GetEnumerator() => this;

    public bool MoveNext()
    {
        SkipSeparators();
        if (_rest.IsEmpty || _rest[0] is '>' or '<')
            return false;
        var name = Take(NameEnd);
        _rest = _rest.TrimStart();
        if (_rest.IsEmpty || _rest[0] != '=')
        {
            Current = new LooseAttribute(name, default);
            return true;
        }

        _rest = _rest[1..].TrimStart();
        Current = new LooseAttribute(name, TakeValue());
        return true;
    }

    private void SkipSeparators()
    {
        // '=' and quotes without a name before them are noise.
        while (!_rest.IsEmpty && (char.IsWhiteSpace(_rest[0]) || _rest[0] is '=' or '"' or '\''
            || (_rest[0] == '/' && !_rest.StartsWith("/>"))))
            _rest = _rest[1..];
        if (_rest.StartsWith("/>"))
            _rest = _rest[1..];
    }

    private ReadOnlySpan<char> TakeValue()
    {
        if (_rest.IsEmpty || _rest[0] is not ('"' or '\''))
            return Take(BareValueEnd);
        var close = _rest[1..].IndexOf(_rest[0]);
        if (close < 0)
        {
            var all = _rest[1..];
            _rest = default;
            return all;
        }

        var value = _rest.Slice(1, close);
        _rest = _rest[(close + 2)..];
        return value;
    }

    private ReadOnlySpan<char> Take(SearchValues<char> end)
    {
        var length = _rest.IndexOfAny(end);
        var taken = length < 0 ? _rest : _rest[..length];
        _rest = _rest[taken.Length..];
        return taken;
    }
}
