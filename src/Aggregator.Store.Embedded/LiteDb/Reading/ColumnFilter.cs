using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A filter made ready for rows: which sources, languages and sets of topics pass is looked up once, by number.</summary>
internal sealed class ColumnFilter
{
    private readonly ArticleFilter _filter;
    private readonly long _since;
    private readonly long _until;
    private readonly long _firstSeenSince;
    private readonly double _minHeat;
    private readonly bool[]? _sources;
    private readonly bool[]? _languages;
    private readonly bool[]? _topicSets;

    public ColumnFilter(ArticleFilter filter, StoreMemory memory)
    {
        var (terms, columns) = (memory.Terms, memory.Columns!);
        _filter = filter;
        _minHeat = filter.MinHeat is { } heat ? memory.Heat.ScoreOf(heat) : HeatCurve.NoScore;
        _since = filter.Since?.UtcTicks ?? long.MinValue;
        _until = filter.Until?.UtcTicks ?? long.MaxValue;
        _firstSeenSince = filter.FirstSeenSince?.UtcTicks ?? long.MinValue;
        if (filter.Provider is not null || filter.Domain is not null || filter.Category is not null)
            _sources = Passing(terms.Texts(TermKind.Source), PassesSource);

        if (filter.Language is { } language)
            _languages = Passing(terms.Texts(TermKind.Language), tag => IsLanguage(tag, language));

        if (filter.Topic is { } topic)
        {
            var topics = Passing(terms.Texts(TermKind.Topic), name => Same(name, topic));
            _topicSets = columns.TopicSets.ConvertAll(set => Array.Exists(set, number => Passes(topics, number))).ToArray();
        }
    }

    public bool Passes(in ColumnRow row) =>
        row.Stored
        && row.PublishedTicks >= _since
        && row.PublishedTicks < _until
        && row.FirstSeenTicks >= _firstSeenSince
        && row.Quality >= (_filter.MinQuality ?? byte.MinValue)
        && row.HeatScore >= _minHeat
        && (_filter.Published is not { } published || row.Published == published)
        && (_filter.Type is not { } type || row.Type == type)
        && (_sources is null || Passes(_sources, row.Source))
        && (_languages is null || Passes(_languages, row.Language))
        && (_topicSets is null || (row.Topics < _topicSets.Length && _topicSets[row.Topics]));

    private static bool IsLanguage(string tag, string wanted) =>
        tag.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (tag.Length == wanted.Length || tag[wanted.Length] == '-');

    private static bool Same(string text, string wanted) => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>By number, from 1 on; a number given out since the filter was made does not pass.</summary>
    private static bool[] Passing(List<string> texts, Predicate<string> passes)
    {
        var passing = new bool[texts.Count + 1];
        for (var i = 0; i < texts.Count; i++)
            passing[i + 1] = passes(texts[i]);

        return passing;
    }

    private static bool Passes(bool[] passing, int number) => number < passing.Length && passing[number];

    private bool PassesSource(string text)
    {
        var source = SourceText.Split(text);
        return (_filter.Provider is null || Same(source.Provider, _filter.Provider))
            && (_filter.Domain is null || Same(source.Domain, _filter.Domain))
            && (_filter.Category is null || Same(source.Category, _filter.Category));
    }
}
