using Microsoft.AspNetCore.Http;

namespace Aggregator.Testing;

/// <summary>Sends a <see cref="FeedResponse"/>.</summary>
internal static class FeedResponseWriter
{
    public static async Task WriteAsync(HttpContext context, FeedResponse answer)
    {
        await answer.Gate.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        var response = context.Response;
        SetHeaders(response, answer);
        if (answer.Status == StatusCodes.Status200OK && Matches(context.Request, answer))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.SendLength)
            response.ContentLength = answer.Body.Length;
        await WriteBodyAsync(context, answer).ConfigureAwait(false);
    }

    private static void SetHeaders(HttpResponse response, FeedResponse answer)
    {
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.ETag is { } tag)
            response.Headers.ETag = tag;
        if (answer.LastModified is { } time)
            response.Headers.LastModified = time;
    }

    // Byte for byte, as RFC 9110 section 13.1.2 lets a server do: an echo that was altered must show as a full answer.
    private static bool Matches(HttpRequest request, FeedResponse answer) =>
        request.Headers.TryGetValue("If-None-Match", out var tag)
            ? answer.ETag is not null && tag == answer.ETag
            : answer.LastModified is not null && request.Headers.IfModifiedSince == answer.LastModified;

    private static async Task WriteBodyAsync(HttpContext context, FeedResponse answer)
    {
        var cancellation = context.RequestAborted;
        var body = answer.Body[..Math.Min(answer.CutAfterBytes ?? answer.Body.Length, answer.Body.Length)];
        if (!answer.BodyGate.IsCompleted)
        {
            await context.Response.Body.WriteAsync(body[..answer.BodyBytesBeforeGate], cancellation).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(cancellation).ConfigureAwait(false);
            await answer.BodyGate.WaitAsync(cancellation).ConfigureAwait(false);
            body = body[answer.BodyBytesBeforeGate..];
        }

        await context.Response.Body.WriteAsync(body, cancellation).ConfigureAwait(false);
        if (answer.CutAfterBytes is null)
            return;
        await context.Response.Body.FlushAsync(cancellation).ConfigureAwait(false);
        context.Abort();
    }
}
