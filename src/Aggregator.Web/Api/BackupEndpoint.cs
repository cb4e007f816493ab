using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Storage;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>The store's file, sent while the store goes on being written to.</summary>
internal sealed class BackupEndpoint(IAggregator aggregator, TimeProvider time)
{
    public async Task GetAsync(HttpContext context)
    {
        try
        {
            await using var backup = await aggregator.OpenBackupAsync(context.RequestAborted);
            var stamp = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            context.Response.ContentType = "application/octet-stream";
            context.Response.ContentLength = backup.Length;
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"aggregator-{stamp}.db\"";
            context.Response.Headers.CacheControl = JsonResponseExtensions.Never;
            await backup.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (BackupUnderWayException exception)
        {
            await context.WriteProblemAsync(ProblemType.BackupUnderWay, exception.Message);
        }
    }
}
