using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator export --since-last</c>: brings a folder of front matter up to date by the change feed.</summary>
internal sealed class FolderFollowing(IAggregator aggregator, IArticleSealer sealer, ArticleFilter filter, string path, bool withRelated)
{
    /// <summary>The largest page that the API gives.</summary>
    private const int PageSize = 500;

    /// <summary>Does it and tells what was done.</summary>
    /// <exception cref="CommandFailedException">Another export has the folder, or it cannot be used.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var folder = Open();
        if (folder.Reason is { } reason)
            await TellAsync($"{reason}; all is exported.");
        var page = await BeginAsync(folder, cancellationToken);
        while (page.Items.Count > 0)
        {
            foreach (var change in page.Items)
                await ApplyAsync(folder, change, cancellationToken);
            page = await aggregator.ReadChangesAsync(page.Next, PageSize, TimeSpan.Zero, cancellationToken);
        }

        folder.Complete(page.Next);
        await TellAsync($"{Counted.Of(folder.Written, "file")} written to {path}, {folder.Removed} removed, {folder.Unchanged} looked at and unchanged.");
    }

    private async Task ApplyAsync(FrontMatterFollower folder, ArticleChange change, CancellationToken cancellationToken)
    {
        var passes = change.Article is { } found && filter.Passes(found);
        if (passes && withRelated && change.Article is { } article)
            change = change with { Article = article with { Related = await aggregator.ReadRelatedAsync(article.Id, cancellationToken) ?? [] } };
        await folder.ApplyAsync(change, passes, cancellationToken);
    }

    private FrontMatterFollower Open()
    {
        try
        {
            return FrontMatterFollower.Open(path, filter.Describe(), sealer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(ExitCodes.Failed, $"Nothing was exported to {path}: {exception.Message}");
        }
    }

    private async Task<ChangePage> BeginAsync(FrontMatterFollower folder, CancellationToken cancellationToken)
    {
        try
        {
            return await aggregator.ReadChangesAsync(folder.After, PageSize, TimeSpan.Zero, cancellationToken);
        }
        catch (InvalidCursorException) when (folder.After is not null)
        {
            await TellAsync("The folder was exported from another store, or from this one before it was reset or put back; all is exported.");
            folder.StartOver();
            return await aggregator.ReadChangesAsync(null, PageSize, TimeSpan.Zero, cancellationToken);
        }
    }

    private static Task TellAsync(string message) => Console.Error.WriteLineAsync(message);
}
