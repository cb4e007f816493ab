using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Web.Api;

/// <summary>
/// The program's own copies of images. What a hash names never changes, so it may be kept for good; and whatever somebody else's bytes are,
/// a browser is told to take them for nothing but an image.
/// </summary>
/// <param name="cache">The copies; null where the application keeps none.</param>
internal sealed class ImagesEndpoint(IImageCache? cache = null)
{
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string NothingAllowed = "default-src 'none'; sandbox";

    public Results<FileStreamHttpResult, NotFoundProblem> Get(string id, HttpResponse response)
    {
        if (cache?.Open(id) is not { } image)
            return new NotFoundProblem(ProblemDocument.Of(ProblemType.NoSuchImage, "There is no copy of such an image. Copies go when their room is needed."));

        response.Headers.CacheControl = ForGood;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = NothingAllowed;
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{id}\""));
        return TypedResults.Stream(image.Content, image.ContentType, entityTag: tag, enableRangeProcessing: true);
    }
}
