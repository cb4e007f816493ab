using System.Globalization;

namespace Aggregator.Core.Enrichment.Language;

/// <summary>The letters of a text in lower case, words parted by one space, and of which script they are.</summary>
internal ref struct LetterSample
{
    /// <summary>A longer text is read at so many places.</summary>
    private const int Places = 3;

    private readonly Span<char> _letters;
    private readonly Span<int> _scripts;

    /// <summary>Starts a sample over a caller's memory.</summary>
    /// <param name="letters">Room for the sample; its length bounds it.</param>
    /// <param name="scripts">Room for <see cref="TextScripts.Count"/> numbers, all 0.</param>
    public LetterSample(Span<char> letters, Span<int> scripts)
    {
        _letters = letters;
        _scripts = scripts;
        _letters[0] = ' ';
        Length = 1;
    }

    /// <summary>How many letters and spaces there are.</summary>
    public int Length { get; private set; }

    /// <summary>How many letters there are.</summary>
    public int LetterCount { get; private set; }

    /// <summary>The letters, with a space before the first word and behind the last.</summary>
    public readonly ReadOnlySpan<char> Letters => _letters[..Length];

    /// <summary>How many letters are of a script.</summary>
    public readonly int CountOf(TextScript script) => _scripts[(int)script];

    /// <summary>Adds a text as far as there is room; of one that is too long, its beginning, middle and end.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var room = _letters.Length - Length;
        if (text.Length <= room)
        {
            AddPart(text, room);
            return;
        }

        var part = room / Places;
        for (var place = 0; place < Places && part > 0; place++)
            AddPart(text[((text.Length - part) / (Places - 1) * place)..], part);
    }

    /// <summary>The script of most letters.</summary>
    public readonly TextScript MainScript()
    {
        var best = 0;
        for (var script = 1; script < _scripts.Length; script++)
            best = _scripts[script] > _scripts[best] ? script : best;
        return (TextScript)best;
    }

    private void AddPart(ReadOnlySpan<char> text, int maxLength)
    {
        var end = Math.Min(_letters.Length, Length + maxLength) - 1;
        foreach (var c in text)
        {
            if (Length >= end)
                break;
            if (!IsLetter(c))
            {
                Part();
                continue;
            }

            _letters[Length++] = TrigramFolding.Fold(char.ToLowerInvariant(c));
            _scripts[(int)TextScripts.Of(c)]++;
            LetterCount++;
        }

        Part();
    }

    /// <summary>The vowels of Indian scripts are marks.</summary>
    private static bool IsLetter(char c) => char.IsAscii(c)
        ? char.IsAsciiLetter(c)
        : char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void Part()
    {
        if (_letters[Length - 1] != ' ')
            _letters[Length++] = ' ';
    }
}
