using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Aggregator.Web.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>What endpoints have in common, said where they are mapped.</summary>
internal static class EndpointConventions
{
    /// <summary>Says which scope an endpoint needs. What it answers is of this moment and not to be kept, unless its handler says otherwise.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, ApiScope scope) => endpoint
        .WithMetadata(new RequiredScope(scope))
        .AddEndpointFilter((invocation, next) =>
        {
            invocation.HttpContext.Response.Headers.CacheControl = ProblemResponseExtensions.NotKept;
            return next(invocation);
        });

    /// <summary>Refuses every parameter of the query string.</summary>
    public static RouteHandlerBuilder TakesNoParameters(this RouteHandlerBuilder endpoint) => endpoint
        .MayAnswer(StatusCodes.Status400BadRequest)
        .AddEndpointFilter((invocation, next) =>
        {
            var errors = new RequestErrors();
            new RequestParameters(invocation.HttpContext.Request, errors).RefuseRest();
            return errors.IsEmpty ? next(invocation) : ValueTask.FromResult<object?>(BadRequestProblem.Of(errors));
        });

    /// <summary>Says which parameter an <see cref="InvalidCursorException"/> is about; <see cref="ProblemResponses"/> answers it with 400.</summary>
    public static RouteHandlerBuilder TakesCursor(this RouteHandlerBuilder endpoint, string parameter) => endpoint
        .MayAnswer(StatusCodes.Status400BadRequest)
        .WithMetadata(new CursorParameter(parameter));

    /// <summary>Says that an endpoint asks the search index; <see cref="ProblemResponses"/> answers an <see cref="IndexUnavailableException"/> with 503.</summary>
    public static RouteHandlerBuilder AsksIndex(this RouteHandlerBuilder endpoint) => endpoint.MayAnswer(StatusCodes.Status503ServiceUnavailable);

    private static RouteHandlerBuilder MayAnswer(this RouteHandlerBuilder endpoint, int status)
    {
        endpoint.Add(builder => builder.Metadata.Add(ProblemMetadata.Of(status)));
        return endpoint;
    }
}
