using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Aggregator.Web.Api.Problems;

/// <summary>
/// Gives every error a problem for a body: those that routing and the server answer with a bare status, those that the application throws
/// whatever it is asked (a cursor that is none of its own, an index that cannot be asked), and bugs, which are logged and of which the client
/// learns nothing but that they happened.
/// </summary>
internal sealed partial class ProblemResponses(RequestDelegate next, ILogger<ProblemResponses> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (IsClientGone(context, exception))
        {
            LogAborted(context.Request.Method, context.Request.Path);
            return;
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await context.WriteProblemAsync(ProblemType.Of(exception.StatusCode), exception.Message);
            return;
        }
        catch (InvalidCursorException exception) when (!context.Response.HasStarted)
        {
            await AnswerInvalidCursorAsync(context, exception);
            return;
        }
        catch (IndexUnavailableException exception) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await context.WriteProblemAsync(ProblemType.IndexUnavailable, exception.Message);
            return;
        }
        catch (Exception exception)
        {
            LogFailed(exception, context.Request.Method, context.Request.Path);
            await AnswerFailureAsync(context);
            return;
        }

        if (IsBareError(context.Response)) await AnswerBareErrorAsync(context);
    }

    private static bool IsClientGone(HttpContext context, Exception exception) =>
        exception is ConnectionResetException
        || (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested);

    private static bool IsBareError(HttpResponse response) =>
        response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null, ContentLength: null };

    private static Task AnswerBareErrorAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var detail = status switch
        {
            StatusCodes.Status404NotFound => $"Nothing is at {context.Request.Path}; {ApiRoutes.Index} lists what there is.",
            StatusCodes.Status405MethodNotAllowed =>
                $"{context.Request.Path} does not take {context.Request.Method}, only {context.Response.Headers.Allow}.",
            _ => "The request was not accepted.",
        };
        return context.WriteProblemAsync(ProblemType.Of(status), detail);
    }

    private static Task AnswerInvalidCursorAsync(HttpContext context, InvalidCursorException exception)
    {
        var errors = new RequestErrors();
        errors.Add(context.GetEndpoint()?.Metadata.GetMetadata<CursorParameter>()?.Name ?? ArticleQueryReader.CursorParameter, exception.Message);
        context.Response.Clear();
        return context.WriteProblemAsync(ProblemType.InvalidCursor, errors);
    }

    private static async Task AnswerFailureAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            // A status is sent already: only a broken connection tells the client that the body is not whole.
            context.Abort();
            return;
        }

        context.Response.Clear();
        await context.WriteProblemAsync(
            ProblemType.Of(StatusCodes.Status500InternalServerError), "The service failed on this request; its log says why.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void LogFailed(Exception exception, string method, string path);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} {Path} was given up by its client")]
    private partial void LogAborted(string method, string path);
}
