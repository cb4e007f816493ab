using System.CommandLine;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator export</c>: writes stored articles to files.</summary>
internal static class ExportCommand
{
    private const string FrontMatter = "frontmatter";
    private const string StandardOutput = "-";
    private const string Devices = "/dev/";

    private static readonly FilterOptions Filters = new();

    private static readonly Argument<string> Destination = new("PATH") { Description = "A folder for frontmatter, else a file; - for standard output" };

    private static readonly Option<string> Format = new("--format") { Description = "frontmatter, ndjson, csv, parquet, rss, atom or jsonfeed", HelpName = "FORMAT", Required = true };

    private static readonly Option<int> Limit = CommonOptions.Limit(0);

    private static readonly Option<bool> Content = new("--content") { Description = "With the content, where the format is csv or parquet" };

    private static readonly Option<bool> SinceLast = new("--since-last")
    {
        Description = "Only what changed since the last export into the folder, removals included, where the format is frontmatter",
    };

    private static readonly Option<string?> Query = new("--query") { Description = "What to search for, in words, as the query command takes it", HelpName = "TEXT" };

    private static readonly Option<bool> Related = new("--related") { Description = "With each article's related ones; frontmatter has them by default" };

    private static readonly Option<bool> NoRelated = new("--no-related") { Description = "Without related articles, which takes less time" };

    public static Command Create()
    {
        Format.AcceptOneOf(FrontMatter, "ndjson", "csv", "parquet", "rss", "atom", "jsonfeed");
        var command = new Command("export", "Writes stored articles to files") { Destination, Format, Query, Limit, Content, SinceLast, Related, NoRelated };
        Filters.AddTo(command);
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var (filter, sort) = Filters.Read(result);
        var query = QueryText.Read(result.GetValue(Query));
        var path = result.GetValue(Destination)!;
        var format = result.GetValue(Format)!;
        if (format == FrontMatter && path == StandardOutput)
            throw new CommandFailedException(ExitCodes.Usage, "Front matter is a folder of files; name a folder instead of -.");
        if (result.GetValue(SinceLast))
            ThrowIfNotFollowable(result, format);

        if (result.GetValue(Related) && result.GetValue(NoRelated))
            throw new CommandFailedException(ExitCodes.Usage, "--related and --no-related say the opposite; give one.");

        await using var session = await Session.OpenAsync(result.LoadSettings(), "export", cancellationToken);
        if (query is not null || sort == ArticleSort.Relevance)
            await session.RequireIndexAsync(cancellationToken);
        var isWanted = result.GetValue(Related) || (format == FrontMatter && !result.GetValue(NoRelated));
        var withRelated = isWanted && await session.CatchUpIndexAsync(cancellationToken);
        if (result.GetValue(SinceLast))
        {
            await new FolderFollowing(session.Aggregator, session.Sealer, session.Resolve(filter), path, withRelated).RunAsync(cancellationToken);
            return ExitCodes.Done;
        }

        var reading = new ArticleReading(session.Aggregator, filter, sort, result.GetValue(Limit), withRelated: withRelated, query: query);
        var count = format == FrontMatter
            ? await WriteFolderAsync(reading, path, session.Sealer, cancellationToken)
            : await WriteFileAsync(reading, path, Enum.Parse<ArticleFormat>(format, ignoreCase: true), result.GetValue(Content), cancellationToken);
        await Console.Error.WriteLineAsync($"{Counted.Of(count, "article")} exported to {(path == StandardOutput ? "standard output" : path)}.");
        return ExitCodes.Done;
    }

    /// <summary>Other formats are one file that is written whole, and a limit leaves open which articles are missing.</summary>
    private static void ThrowIfNotFollowable(ParseResult result, string format)
    {
        if (format != FrontMatter)
            throw new CommandFailedException(ExitCodes.Usage, $"--since-last brings a folder of front matter up to date; {format} is written whole. Use --format {FrontMatter}.");
        if (!string.IsNullOrWhiteSpace(result.GetValue(Query)))
            throw new CommandFailedException(ExitCodes.Usage, "--since-last goes by filters; leave out --query.");
        if (result.GetValue(Limit) != 0)
            throw new CommandFailedException(ExitCodes.Usage, "--since-last exports all that the filters choose; leave out --limit.");
    }

    private static async Task<int> WriteFolderAsync(ArticleReading reading, string folder, IArticleSealer sealer, CancellationToken cancellationToken)
    {
        await using var writer = new FrontMatterFolderWriter(folder, sealer);
        return await WriteAsync(reading, writer, cancellationToken);
    }

    /// <summary>
    /// A file appears whole or not at all: it is written beside its place and then moved there. What is no plain file (a device, a pipe)
    /// is written to as it stands, since a move would replace it; a link stays, and its target is replaced.
    /// </summary>
    private static async Task<int> WriteFileAsync(
        ArticleReading reading, string path, ArticleFormat format, bool content, CancellationToken cancellationToken)
    {
        var options = new ArticleWriterOptions
        {
            IncludeContent = content,
            Feed = FeedDescription.Default with { Updated = TimeProvider.System.GetUtcNow() },
        };
        if (path == StandardOutput)
        {
            await using var output = Console.OpenStandardOutput();
            await using var outputWriter = ArticleWriters.Create(format, output, options);
            return await WriteAsync(reading, outputWriter, cancellationToken);
        }

        ThrowIfUnwritable(path);
        if (OpenSpecial(path) is { } special)
        {
            await using (special)
            await using (var specialWriter = ArticleWriters.Create(format, special, options))
                return await WriteAsync(reading, specialWriter, cancellationToken);
        }

        if (File.Exists(path))
            path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var partial = $"{path}.partial";
        try
        {
            int count;
            await using (var file = File.Create(partial))
            await using (var writer = ArticleWriters.Create(format, file, options))
                count = await WriteAsync(reading, writer, cancellationToken);
            File.Move(partial, path, overwrite: true);
            return count;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>What stands at the path, opened, unless it is a plain file or nothing. Some devices can seek, so those go by their folder.</summary>
    private static FileStream? OpenSpecial(string path)
    {
        if (!File.Exists(path))
            return null;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (!stream.CanSeek || Path.GetFullPath(path).StartsWith(Devices, StringComparison.Ordinal))
            return stream;
        stream.Dispose();
        return null;
    }

    /// <summary>Says what is wrong in words about the path that was given, not about the one that is written beside it.</summary>
    private static void ThrowIfUnwritable(string path)
    {
        if (Directory.Exists(path))
            throw new CommandFailedException(ExitCodes.Failed, $"{path} is a folder; name a file in it.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder))
            throw new CommandFailedException(ExitCodes.NotFound, $"There is no folder {folder}.");
    }

    private static async Task<int> WriteAsync(ArticleReading reading, IArticleWriter writer, CancellationToken cancellationToken)
    {
        await reading.BeginAsync(cancellationToken);
        return await ProgressBar.RunAsync("Exporting", reading.Total, async report =>
        {
            var count = 0;
            await foreach (var article in reading.ReadAsync(cancellationToken))
            {
                await writer.WriteAsync(article, cancellationToken);
                report(++count);
            }

            await writer.CompleteAsync(cancellationToken);
            return count;
        });
    }
}
