namespace Aggregator.Core.Parsing.Dates;

/// <summary>A place in a date's text.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>How much was read.</summary>
    public int Position { get; private set; }

    /// <summary>Whether all was read.</summary>
    public readonly bool IsAtEnd => Position >= _text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public readonly char Current => Peek(0);

    /// <summary>How many digits come next.</summary>
    public readonly int Digits => DigitsAt(0);

    /// <summary>A character further on; NUL behind the end.</summary>
    public readonly char Peek(int offset) => (uint)(Position + offset) < (uint)_text.Length ? _text[Position + offset] : '\0';

    /// <summary>Whether a digit stands further on.</summary>
    public readonly bool IsDigitAt(int offset) => char.IsAsciiDigit(Peek(offset));

    /// <summary>How many digits stand further on.</summary>
    public readonly int DigitsAt(int offset)
    {
        var end = offset;
        while (IsDigitAt(end))
            end++;
        return end - offset;
    }

    /// <summary>Where the spaces end that stand further on.</summary>
    public readonly int SkipSpacesAt(int offset)
    {
        while (Peek(offset) == ' ')
            offset++;
        return offset;
    }

    /// <summary>Goes on.</summary>
    public void Skip(int count = 1) => Position += count;

    /// <summary>Goes on past spaces.</summary>
    public void SkipSpaces() => Position += SkipSpacesAt(0);

    /// <summary>Reads a number of so many digits, at most nine.</summary>
    public int Take(int digits)
    {
        var number = 0;
        foreach (var digit in _text.Slice(Position, digits))
            number = (number * 10) + (digit - '0');
        Position += digits;
        return number;
    }

    /// <summary>Reads letters, and the dots and apostrophes between letters: "a.m", "d'août".</summary>
    public ReadOnlySpan<char> TakeWord()
    {
        var start = Position;
        while (char.IsLetter(Current) || (Current is '.' or '\'' && char.IsLetter(Peek(1))))
            Position++;
        return _text[start..Position];
    }

    /// <summary>What follows.</summary>
    public readonly ReadOnlySpan<char> Rest => _text[Math.Min(Position, _text.Length)..];
}
