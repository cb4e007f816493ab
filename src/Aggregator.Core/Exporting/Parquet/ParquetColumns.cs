using Aggregator.Core.Model;
using Parquet.Schema;

namespace Aggregator.Core.Exporting;

/// <summary>
/// The stored article as columns: its fields by their names, times as UTC timestamps in microseconds, lists as lists, images and sightings as
/// lists of structures. What is unknown is null, a list never is.
/// </summary>
internal static class ParquetColumns
{
    private const string Item = "element";

    /// <summary>The schema; content is the last column, where it is wanted.</summary>
    public static ParquetSchema Schema(bool includeContent)
    {
        List<Field> fields =
        [
            Text("id"), Text("category"), Text("title"), Text("excerpt"), Time("publishedDateTime"), Text("originalUrl"), Text("webUrl"), Text("type"),
            new DataField<int>("quality"), new DataField<int>("heat"), new DataField<bool>("published"),
            new StructField("provider", Text("name"), Text("domain")),
            new ListField("topics", Text(Item)),
            new ListField("images", new StructField(Item, Text("url"), new DataField<int?>("width"), new DataField<int?>("height"), new DataField<bool>("isCached"))),
            Text("secured"), Text("language"), new ListField("authors", Text(Item)), new DataField<int>("wordCount"), Text("storyId"),
            new ListField("sightings", new StructField(Item, Text("provider"), Text("feed"), Text("url"), Time("firstSeen"))),
            Time("firstSeen"), Time("updated"), new DataField<int>("revision"), new DataField<long>("sequence"), new DataField<bool>("publishedInferred"),
        ];
        if (includeContent)
            fields.Add(Text("content"));
        return new ParquetSchema(fields);
    }

    /// <summary>What fills the schema's columns, in the order of <see cref="ParquetSchema.DataFields"/>.</summary>
    public static ParquetColumn[] Create(bool includeContent)
    {
        List<ParquetColumn> columns =
        [
            Texts(a => a.Id.ToString()), Texts(a => a.Category), Texts(a => a.Title), Texts(a => a.Excerpt), Times(a => a.PublishedAt),
            Texts(a => ArticleJson.NullIfEmpty(a.OriginalUrl)), Texts(a => ArticleJson.NullIfEmpty(a.WebUrl)), Texts(a => ArticleJson.NameOf(a.Type)),
            Values<int>(a => a.Quality), Values<int>(a => a.Heat), Values<bool>(a => a.Published),
            InStructure(a => a.Provider.Name), InStructure(a => a.Provider.Domain),
            List(a => a.Topics, topic => topic),
            List(a => a.Images, image => image.Url), List<ArticleImage, int>(a => a.Images, image => image.Width),
            List<ArticleImage, int>(a => a.Images, image => image.Height), List<ArticleImage, bool>(a => a.Images, image => image.IsCached),
            Texts(a => a.Secured), Texts(a => a.Language), List(a => a.Authors, author => author), Values<int>(a => a.WordCount), Texts(a => a.StoryId),
            List(a => a.Sightings, sighting => sighting.Provider), List(a => a.Sightings, sighting => sighting.Feed),
            List(a => a.Sightings, sighting => sighting.Url), List<Sighting, DateTime>(a => a.Sightings, sighting => sighting.FirstSeen.UtcDateTime),
            Times(a => a.FirstSeen), Times(a => a.Updated), Values<int>(a => a.Revision), Values<long>(a => a.Sequence), Values<bool>(a => a.PublishedAtInferred),
        ];
        if (includeContent)
            columns.Add(Texts(a => a.Content));
        return [.. columns];
    }

    private static DataField<string> Text(string name) => new(name);

    private static DateTimeDataField Time(string name) =>
        new(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros, isNullable: false);

    private static ParquetValues<T> Values<T>(Func<Article, T?> value)
        where T : struct => new(value);

    private static ParquetValues<ReadOnlyMemory<char>> Texts(Func<Article, string?> value) => new(a => Memory(value(a)));

    private static ParquetValues<DateTime> Times(Func<Article, DateTimeOffset> value) => new(a => value(a).UtcDateTime);

    private static ParquetStructureValues InStructure(Func<Article, string> value) => new(value);

    private static ParquetListValues<TItem, ReadOnlyMemory<char>> List<TItem>(Func<Article, IReadOnlyList<TItem>> items, Func<TItem, string?> value) =>
        new(items, item => Memory(value(item)));

    private static ParquetListValues<TItem, T> List<TItem, T>(Func<Article, IReadOnlyList<TItem>> items, Func<TItem, T?> value)
        where T : struct => new(items, value);

    private static ReadOnlyMemory<char>? Memory(string? text) => text is null ? (ReadOnlyMemory<char>?)null : text.AsMemory();
}
