using System.Globalization;
using System.Numerics;

namespace Aggregator.Core.Enrichment.Language;

/// <summary>How usual three letters in a row are in each language: the table of <c>trigrams.txt</c>, ready to be added up.</summary>
internal sealed class TrigramTable
{
    private const string Resource = "Aggregator.Core.Enrichment.Language.trigrams.txt";

    /// <summary>Scores are so many to one unit of the natural logarithm.</summary>
    public const double ScoresPerUnit = 8;

    private readonly ulong[] _keys;
    private readonly ushort[] _scores;
    private readonly int _width;
    private readonly TextScript[] _scripts;

    private TrigramTable(List<string> languages, List<TextScript> scripts, Dictionary<ulong, List<(int Language, ushort Score)>> sequences)
    {
        Languages = [.. languages];
        _width = (languages.Count + Vector<ushort>.Count - 1) / Vector<ushort>.Count * Vector<ushort>.Count;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)sequences.Count * 2);
        _keys = new ulong[size];
        _scores = new ushort[size * _width];
        _scripts = [.. scripts];
        foreach (var (key, scores) in sequences)
        {
            var slot = SlotOf(key);
            _keys[slot] = key;
            foreach (var (language, score) in scores)
                _scores[(slot * _width) + language] = score;
        }
    }

    /// <summary>The table, read when it is first used.</summary>
    public static TrigramTable Shared => Lazy.Instance;

    /// <summary>Tags of the languages.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>How many numbers <see cref="Add"/> adds to: a few more than there are languages.</summary>
    public int Width => _width;

    /// <summary>Adds the scores of three letters to those of all languages.</summary>
    public void Add(char first, char second, char third, Span<ushort> sums)
    {
        var slot = SlotOf(KeyOf(first, second, third));
        if (_keys[slot] == 0)
            return;
        var row = _scores.AsSpan(slot * _width, _width);
        for (var i = 0; i < row.Length; i += Vector<ushort>.Count)
            (new Vector<ushort>(sums[i..]) + new Vector<ushort>(row[i..])).CopyTo(sums[i..]);
    }

    /// <summary>Whether three letters are among those that a language often has.</summary>
    public bool Has(char first, char second, char third, int language)
    {
        var slot = SlotOf(KeyOf(first, second, third));
        return _keys[slot] != 0 && _scores[(slot * _width) + language] != 0;
    }

    /// <summary>The script that a language is written in.</summary>
    public TextScript ScriptOf(int language) => _scripts[language];

    private static ulong KeyOf(char first, char second, char third) => ((ulong)first << 32) | ((ulong)second << 16) | third;

    /// <summary>Where a key stands, or the empty place where it would.</summary>
    private int SlotOf(ulong key)
    {
        var mask = _keys.Length - 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (_keys[slot] != 0 && _keys[slot] != key)
            slot = (slot + 1) & mask;
        return slot;
    }

    private static TrigramTable Load()
    {
        var languages = new List<string>();
        var scripts = new List<TextScript>();
        var sequences = new Dictionary<ulong, List<(int, ushort)>>();
        using var reader = new StreamReader(typeof(TrigramTable).Assembly.GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            if (!char.IsAsciiDigit(line[0]))
            {
                languages.Add(line);
                continue;
            }

            var fields = line.Replace('_', ' ').AsSpan();
            var end = line.IndexOf(' ', StringComparison.Ordinal);
            var score = ushort.Parse(fields[..end], CultureInfo.InvariantCulture);
            // The middle one of three letters is no space.
            if (scripts.Count < languages.Count)
                scripts.Add(TextScripts.Of(fields[end + 2]));
            for (var at = end + 1; at < fields.Length; at += 4)
            {
                var key = KeyOf(fields[at], fields[at + 1], fields[at + 2]);
                if (!sequences.TryGetValue(key, out var scores))
                    sequences.Add(key, scores = new List<(int, ushort)>(2));
                scores.Add((languages.Count - 1, score));
            }
        }

        return new TrigramTable(languages, scripts, sequences);
    }

    private static class Lazy
    {
        public static readonly TrigramTable Instance = Load();
    }
}
