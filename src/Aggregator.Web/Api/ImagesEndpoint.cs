using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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

    public async Task GetAsync(HttpContext context)
    {
        var hash = (string)context.GetRouteValue(ApiRoutes.IdName)!;
        var image = cache?.Open(hash);
        if (image is null)
        {
            await context.WriteProblemAsync(ProblemType.NoSuchImage, "There is no copy of such an image. Copies go when their room is needed.");
            return;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = ForGood;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = NothingAllowed;
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{hash}\""));
        await TypedResults.Stream(image.Content, image.ContentType, entityTag: tag, enableRangeProcessing: true).ExecuteAsync(context);
    }
}
