using System.Globalization;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using DuckDB.NET.Data;

namespace Aggregator.Core.Tests.Exporting;

/// <summary>What is written, asked by SQL: DuckDB reads the file as any analyst's tool would.</summary>
public sealed class ParquetArticleWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-parquet-").FullName;

    /// <summary>A question to the file of a full and a bare article, and its answer.</summary>
    public static TheoryData<string, string> Questions => new()
    {
        { "select count(*) from f", "2" },
        { "select title from f where id = '" + SampleArticles.Full.Id + "'", SampleArticles.Full.Title },
        { "select typeof(\"publishedDateTime\") from f limit 1", "TIMESTAMP WITH TIME ZONE" },
        { "select epoch(\"publishedDateTime\")::bigint from f where quality = 36", SampleArticles.Full.PublishedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
        { "select typeof(quality) || typeof(sequence) || typeof(published) || typeof(topics) from f limit 1", "INTEGERBIGINTBOOLEANVARCHAR[]" },
        { "select typeof(images) from f limit 1", "STRUCT(url VARCHAR, width INTEGER, height INTEGER, isCached BOOLEAN)[]" },
        { "select string_agg(t, '+') from (select unnest(topics) as t from f)", "Computer Vision+AI" },
        { "select count(*) from f where list_contains(topics, 'AI')", "1" },
        { "select count(*) from f where len(topics) = 0 and topics is not null", "1" },
        { "select images[1].url || images[1].width || images[1].\"isCached\" from f where len(images) = 2", "https://img.example/a.jpg2048true" },
        { "select count(*) from f where images[2].width is null and images[2].url is not null", "1" },
        { "select provider.name || '@' || provider.domain from f order by quality desc limit 1", "Biometric Companies@biometricupdate.com" },
        { "select authors[2] from f where len(authors) > 0", "René \"R\" Łuk" },
        { "select sightings[2].provider || (sightings[2].url is null) from f where len(sightings) = 2", "Othertrue" },
        { "select epoch(sightings[2].\"firstSeen\" - sightings[1].\"firstSeen\")::bigint from f where len(sightings) = 2", "3600" },
        { "select sequence from f where revision = 2", "12345678901" },
        { "select count(*) from f where language is null and \"webUrl\" is null and \"storyId\" is null and secured is null", "1" },
        { "select count(*) from f where \"publishedInferred\"", "1" },
        { "select type from f where \"webUrl\" is null", "audio" },
        { "select content from f where \"wordCount\" = 3", SampleArticles.Full.Content },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Write_Articles_AnswerSql(string question, string answer)
    {
        var file = await WriteAsync(ArticleFormat.Parquet, includeContent: true, [SampleArticles.Full, SampleArticles.Bare]);

        Ask(question, $"read_parquet('{file}')").ShouldBe(answer);
    }

    [Fact]
    public async Task Write_Many_GoInGroupsAndAreAllThere()
    {
        const int Count = 45_000;
        var file = await WriteAsync(ArticleFormat.Parquet, includeContent: false, Enumerable.Range(0, Count).Select(i => SampleArticles.Full with { Sequence = i, Topics = i % 3 == 0 ? [] : ["AI"] }));

        Ask("select count(*) || ' ' || sum(sequence) || ' ' || count(*) filter (len(topics) = 1) from f", $"read_parquet('{file}')").ShouldBe("45000 1012477500 30000");
        Ask("select count(distinct row_group_id) from f", $"parquet_metadata('{file}')").ShouldBe("3");
        Ask("select string_agg(distinct compression, ',') from f", $"parquet_metadata('{file}')").ShouldBe("ZSTD");
        Ask("select count(*) from (describe select * from f) where column_name = 'content'", $"read_parquet('{file}')").ShouldBe("0");
    }

    [Fact]
    public async Task Write_Nothing_IsAFileWithoutRows() =>
        Ask("select count(*) from f", $"read_parquet('{await WriteAsync(ArticleFormat.Parquet, includeContent: false, [])}')").ShouldBe("0");

    [Fact]
    public async Task Ndjson_Articles_AnswerSql()
    {
        var file = await WriteAsync(ArticleFormat.Ndjson, includeContent: true, [SampleArticles.Full, SampleArticles.Bare]);

        Ask("select topics[1] || images[1].width || provider.name from f where quality = 36", $"read_json('{file}')").ShouldBe("Computer Vision2048Biometric Companies");
        Ask("select typeof(\"publishedDateTime\") from f limit 1", $"read_json('{file}')").ShouldBe("TIMESTAMP");
    }

    [Fact]
    public async Task Csv_Articles_AnswerSql()
    {
        var file = await WriteAsync(ArticleFormat.Csv, includeContent: true, [SampleArticles.Full, SampleArticles.Bare]);

        Ask("select count(*) || title from f where quality = 36 group by title", $"read_csv('{file}')").ShouldBe("1" + SampleArticles.Full.Title);
        Ask("select string_split(topics, ' | ')[2] from f where quality = 36", $"read_csv('{file}')").ShouldBe("AI");
    }

    private static string? Ask(string question, string source)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"with f as (select * from {source}) {question}";
        if (question.Contains("describe", StringComparison.Ordinal))
            command.CommandText = question.Replace("from f", $"from {source}", StringComparison.Ordinal);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private async Task<string> WriteAsync(ArticleFormat format, bool includeContent, IEnumerable<Article> articles)
    {
        var file = Path.Combine(_folder, $"articles.{format}");
        await using (var stream = File.Create(file))
        await using (var writer = ArticleWriters.Create(format, stream, new ArticleWriterOptions { IncludeContent = includeContent }))
        {
            foreach (var article in articles)
                await writer.WriteAsync(article, TestContext.Current.CancellationToken);
            await writer.CompleteAsync(TestContext.Current.CancellationToken);
        }

        return file;
    }
}
