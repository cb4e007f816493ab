using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Keys;

/// <summary>
/// Lets in whom a key allows what is asked for, and as often as it may (RFC 6750). On loopback no key is needed. A command of this machine
/// shows the token of the store's lock file instead: another one there means that another service has taken the address since. What changes
/// anything, and what is refused, is told to the audit log.
/// </summary>
internal sealed class KeyGuard(RequestDelegate next, ApiKeyFile keys, KeyLimits limits, ILocalToken token, IOptions<WebOptions> options, ILoggerFactory loggers)
{
    private const string Scheme = "Bearer ";
    private const string Command = "a command of this machine";
    private const string Local = "this machine";

    private readonly ILogger _audit = loggers.CreateLogger(AuditLog.Category);
    private readonly bool _isOpen = LoopbackHost.Is(new Uri(options.Value.Url).Host);

    public async Task InvokeAsync(HttpContext context)
    {
        var required = context.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>()?.Scope ?? ApiScope.None;
        var authorization = context.Request.Headers.Authorization;
        if (authorization.Count > 0)
            await AdmitAsync(context, authorization.ToString(), required);
        else if (_isOpen || required == ApiScope.None)
            await PassAsync(context, Local);
        else
            await RefuseAsync(context, "nobody", ProblemType.NoKey, $"{context.Request.Path} needs a key: Authorization: Bearer agg_…. 'aggregator keys add' makes one.", "");
    }

    private static string? TextOf(string authorization) =>
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..].Trim() : null;

    private Task AdmitAsync(HttpContext context, string authorization, ApiScope required)
    {
        var text = TextOf(authorization);
        if (text is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(token.Value)))
            return PassAsync(context, Command);
        if (text is null || keys.Find(text) is not { } key)
        {
            var wait = limits.TakeWrong(context.Connection.RemoteIpAddress);
            return wait is { } longer
                ? RefuseAsync(context, "nobody", longer, "Too many wrong keys came from there.")
                : RefuseAsync(
                    context,
                    "nobody",
                    ProblemType.UnknownToken,
                    "The credentials are no key of this service; it was revoked, or another service has taken the address.",
                    " error=\"invalid_token\"");
        }

        var who = $"key {key.Id} ({key.Name})";
        if (limits.Take(key) is { } rest)
            return RefuseAsync(context, who, rest, $"Key {key.Id} has made its requests for now; Aggregator:Web:RequestsPerMinute says how many it may.");
        if (key.Scope >= required)
            return PassAsync(context, who);
        var scope = required.ToString().ToLowerInvariant();
        return RefuseAsync(
            context,
            who,
            ProblemType.ScopeTooSmall,
            $"Key {key.Id} allows {key.Scope.ToString().ToLowerInvariant()}; this needs {scope}.",
            $" error=\"insufficient_scope\", scope=\"{scope}\"");
    }

    private async Task PassAsync(HttpContext context, string who)
    {
        await next(context);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !HttpMethods.IsOptions(context.Request.Method))
            AuditLog.Changed(_audit, who, context.Request.Method, context.Request.Path, context.Response.StatusCode);
    }

    private Task RefuseAsync(HttpContext context, string who, ProblemType problem, string detail, string challenge)
    {
        context.Response.Headers.WWWAuthenticate = Scheme.TrimEnd() + challenge;
        AuditLog.Refused(_audit, who, context.Request.Method, context.Request.Path, problem.Status);
        return context.WriteProblemAsync(problem, detail);
    }

    private Task RefuseAsync(HttpContext context, string who, TimeSpan wait, string detail)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        AuditLog.Refused(_audit, who, context.Request.Method, context.Request.Path, StatusCodes.Status429TooManyRequests);
        return context.WriteProblemAsync(ProblemType.TooManyRequests, detail);
    }
}
