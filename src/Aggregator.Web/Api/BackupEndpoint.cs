using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Storage;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>The store's file, sent while the store goes on being written to.</summary>
internal sealed class BackupEndpoint(IAggregator aggregator, TimeProvider time)
{
    public async Task<Results<FileStreamHttpResult, ConflictProblem>> GetAsync(HttpResponse response, CancellationToken aborted)
    {
        try
        {
            var backup = await aggregator.OpenBackupAsync(aborted);
            response.RegisterForDisposeAsync(backup);
            response.ContentLength = backup.Length;
            var stamp = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            return TypedResults.Stream(backup.Content, "application/octet-stream", $"aggregator-{stamp}.db");
        }
        catch (BackupUnderWayException exception)
        {
            return new ConflictProblem(ProblemDocument.Of(ProblemType.BackupUnderWay, exception.Message));
        }
    }
}
