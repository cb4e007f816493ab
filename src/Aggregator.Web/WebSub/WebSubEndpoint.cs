using System.Globalization;
using System.Net.Mime;
using Aggregator.Core.WebSub;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Aggregator.Web.WebSub;

/// <summary>
/// The callbacks, which hubs reach by a proxy on this machine: the only paths that are answered under another host than this machine's,
/// that of <c>Aggregator:WebSub:CallbackUrl</c>. It stands before the API's guards and never lets such a request pass to the API.
/// </summary>
internal sealed class WebSubEndpoint(RequestDelegate next, IWebSubCallback callback)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!callback.TryReadToken(context.Request.Path.Value ?? "", out var token) || !IsAddressed(context))
            return next(context);
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(context.Request.Method))
            return VerifyAsync(context, token);
        if (HttpMethods.IsPost(context.Request.Method))
            return ReceiveAsync(context, token);
        context.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Post}";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private bool IsAddressed(HttpContext context)
    {
        var host = context.Request.Host.Host;
        return (context.Connection.RemoteIpAddress is not { } remote || LoopbackHost.Is(remote))
            && (host.Equals(callback.PublicHost, StringComparison.OrdinalIgnoreCase) || LoopbackHost.Is(host));
    }

    private async Task VerifyAsync(HttpContext context, string token)
    {
        var request = new VerificationRequest(
            Query(context, "hub.mode"), Query(context, "hub.topic"), Query(context, "hub.challenge"), Query(context, "hub.lease_seconds"),
            Query(context, "hub.reason"));
        await WriteAsync(context, await callback.VerifyAsync(token, request, context.RequestAborted));
    }

    private async Task ReceiveAsync(HttpContext context, string token)
    {
        if (context.Request.Headers.ContentEncoding.Count > 0)
        {
            // The signature is over the bytes as they come, and nobody asked for compressed ones.
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = callback.MaxBytes;
        var request = context.Request;
        var signature = request.Headers["X-Hub-Signature"];
        var push = new PushRequest(signature.Count == 1 ? signature[0] : null, request.ContentType, request.ContentLength, request.Body);
        await WriteAsync(context, await callback.ReceiveAsync(token, push, context.RequestAborted));
    }

    private static string? Query(HttpContext context, string name) => context.Request.Query[name] is { Count: 1 } values ? values[0] : null;

    private static Task WriteAsync(HttpContext context, CallbackAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } wait)
            response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (answer.Status >= StatusCodes.Status400BadRequest)
            return context.WriteProblemAsync(ProblemType.Of(answer.Status), Detail(answer.Status));
        if (answer.Text is null)
            return Task.CompletedTask;
        // A challenge is whatever somebody put into a link: a browser must not take it for a page.
        response.ContentType = MediaTypeNames.Text.Plain;
        response.Headers.XContentTypeOptions = "nosniff";
        return response.WriteAsync(answer.Text, context.RequestAborted);
    }

    private static string Detail(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "This is no verification of a hub (WebSub section 5.3).",
        StatusCodes.Status404NotFound => "There is no such subscription.",
        StatusCodes.Status408RequestTimeout => "The document did not come in time.",
        StatusCodes.Status410Gone => "The subscription has ended.",
        StatusCodes.Status413PayloadTooLarge => "The document is larger than Aggregator:Fetching:MaxBytes.",
        _ => "The document could not be taken now; push it again.",
    };
}
