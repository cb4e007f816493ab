using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Aggregator.Core.Enrichment.Language;

/// <summary>How usual three letters in a row are in each language: the table of <c>trigrams.txt</c>, ready to be added up.</summary>
internal sealed class TrigramTable
{
    private const string Resource = "Aggregator.Core.Enrichment.Language.trigrams.txt";

    /// <summary>Scores are so many to one unit of the natural logarithm.</summary>
    public const double ScoresPerUnit = 8;

    /// <summary>Places for sequences, a power of two; three of four stay empty.</summary>
    private const int Places = 1 << 16;

    /// <summary>Room for so many languages, in a quarter of the places: a table that outgrows it fails when it is loaded.</summary>
    private const int MaxLanguages = 64;

    private const int NoRow = -1;

    private readonly ulong[] _keys = new ulong[Places];
    private readonly ushort[] _rows = new ushort[Places];
    private readonly List<string> _languages = [];
    private readonly List<TextScript> _scripts = [];
    private ushort[] _scores = new ushort[MaxLanguages * Places / 4];
    private int _count;

    private TrigramTable()
    {
    }

    /// <summary>The table, read when it is first used.</summary>
    public static TrigramTable Shared => Lazy.Instance;

    /// <summary>Tags of the languages.</summary>
    public IReadOnlyList<string> Languages => _languages;

    /// <summary>How many numbers <see cref="Add"/> adds to: a few more than there are languages.</summary>
    public int Width { get; private set; }

    /// <summary>Adds the scores of three letters to those of all languages.</summary>
    /// <returns>What <see cref="Has"/> asks for.</returns>
    // Code with vectors is not compiled ahead, and most of a short run would be spent in the first tier's.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(char first, char second, char third, Span<ushort> sums)
    {
        var place = PlaceOf(KeyOf(first, second, third));
        if (_keys[place] == 0)
            return NoRow;
        int found = _rows[place];
        var row = _scores.AsSpan(found * Width, Width);
        for (var i = 0; i < row.Length; i += Vector<ushort>.Count)
            (new Vector<ushort>(sums[i..]) + new Vector<ushort>(row[i..])).CopyTo(sums[i..]);
        return found;
    }

    /// <summary>Whether three letters that were added are among those that a language often has.</summary>
    public bool Has(int row, int language) => row != NoRow && _scores[(row * Width) + language] != 0;

    /// <summary>The script that a language is written in.</summary>
    public TextScript ScriptOf(int language) => _scripts[language];

    private static ulong KeyOf(char first, char second, char third) => ((ulong)first << 32) | ((ulong)second << 16) | third;

    /// <summary>Where a key stands, or the empty place where it would.</summary>
    private int PlaceOf(ulong key)
    {
        var place = (int)((key * 0x9E3779B97F4A7C15) >> 48);
        while (_keys[place] != 0 && _keys[place] != key)
            place = (place + 1) & (Places - 1);
        return place;
    }

    private static TrigramTable Load()
    {
        using var reader = new StreamReader(typeof(TrigramTable).Assembly.GetManifestResourceStream(Resource)!);
        var lines = reader.ReadToEnd().Replace('_', ' ').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var table = new TrigramTable();
        table._languages.AddRange(lines.Where(line => char.IsAsciiLetter(line[0])));
        table.Width = (table.Languages.Count + Vector<ushort>.Count - 1) / Vector<ushort>.Count * Vector<ushort>.Count;
        var language = -1;
        foreach (var line in lines)
        {
            if (char.IsAsciiLetter(line[0]))
                language++;
            else if (line[0] != '#')
                table.Take(line, language);
        }

        Array.Resize(ref table._scores, table._count * table.Width);
        return table;
    }

    private void Take(string line, int language)
    {
        const int digits = 2;
        var score = ushort.Parse(line.AsSpan(0, digits), CultureInfo.InvariantCulture);
        // The middle one of three letters is no space.
        if (_scripts.Count == language)
            _scripts.Add(TextScripts.Of(line[digits + 2]));
        for (var at = digits + 1; at < line.Length; at += 4)
        {
            var key = KeyOf(line[at], line[at + 1], line[at + 2]);
            var place = PlaceOf(key);
            if (_keys[place] == 0)
                (_keys[place], _rows[place]) = (key, (ushort)_count++);
            _scores[(_rows[place] * Width) + language] = score;
        }
    }

    private static class Lazy
    {
        public static readonly TrigramTable Instance = Load();
    }
}
