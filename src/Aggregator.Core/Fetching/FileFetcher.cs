using System.Globalization;
using Aggregator.Core.Fetching.Bodies;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching;

/// <summary>Reads feeds from files of this machine, where the operator allows it. Length and modification time are the validator.</summary>
internal sealed class FileFetcher(BodyBudget budget)
{
    /// <summary>Reads a feed's file.</summary>
    public async Task<FetchResult> FetchAsync(FetchRequest request, Uri url, FetchingOptions options, CancellationToken cancellationToken)
    {
        if (Refusal(url, options) is { } refusal)
            return Failed(request, RefreshOutcomeKind.RefusedAddress, $"{request.Feed.DisplayUrl} {refusal}");
        var room = budget.Open();
        var result = Failed(request, RefreshOutcomeKind.ConnectFailed, $"There is no file {url.LocalPath}.");
        try
        {
            return result = await ReadAsync(request, url, options, room, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(request, RefreshOutcomeKind.BodyFailed, $"{url.LocalPath} cannot be read: {FetchMessages.OneLine(e.Message)}.");
        }
        finally
        {
            if (result.Document is null)
                room.Dispose();
        }
    }

    private static string? Refusal(Uri url, FetchingOptions options) => url switch
    {
        _ when !options.AllowFiles => "is a file of this machine. Set Aggregator:Fetching:AllowFiles to read feeds from files.",
        { IsUnc: true } => "is on another machine. Copy it here, or serve it over HTTP.",
        _ when Directory.Exists(url.LocalPath) => "is a folder. Name a file.",
        _ => null,
    };

    private static async Task<FetchResult> ReadAsync(
        FetchRequest request, Uri url, FetchingOptions options, BodyRoom room, CancellationToken cancellationToken)
    {
        var file = new FileInfo(File.ResolveLinkTarget(url.LocalPath, returnFinalTarget: true)?.FullName ?? url.LocalPath);
        // Throws where there is none.
        var length = file.Length;
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc:O} {length}");
        var sent = request.State.Validators;
        if (stamp == sent.LastModified)
            return new FetchResult { Outcome = RefreshOutcomeKind.NotModified, Validators = sent };
        if (length > options.MaxBytes)
            return Failed(request, RefreshOutcomeKind.TooLarge, $"{url.LocalPath} has {BodyResult.TooLarge(options.MaxBytes).Cause}.");

        await room.EnsureAsync(length, cancellationToken).ConfigureAwait(false);
        var body = await ReadBytesAsync(file.FullName, (int)length, cancellationToken).ConfigureAwait(false);
        var hash = BodyFingerprint.Of(body.Span);
        var isUnchanged = hash == sent.BodyHash && hash != 0;
        return new FetchResult
        {
            Outcome = isUnchanged ? RefreshOutcomeKind.Unchanged : RefreshOutcomeKind.Updated,
            Document = isUnchanged ? null : new FeedDocument(body, null, url),
            Room = isUnchanged ? null : room,
            Bytes = body.Length,
            Validators = new Validators(null, stamp, hash),
        };
    }

    // What has no length is not opened: a pipe would wait for its writer, and a device has no end.
    private static async ValueTask<ReadOnlyMemory<byte>> ReadBytesAsync(string path, int length, CancellationToken cancellationToken)
    {
        if (length == 0)
            return ReadOnlyMemory<byte>.Empty;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        await using var opened = file.ConfigureAwait(false);
        var bytes = new byte[length];
        // It may have been cut meanwhile; what it has grown by is read next time.
        var read = await file.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return bytes.AsMemory(0, read);
    }

    private static FetchResult Failed(FetchRequest request, RefreshOutcomeKind outcome, string message) =>
        new() { Outcome = outcome, Validators = request.State.Validators, Message = message };
}
