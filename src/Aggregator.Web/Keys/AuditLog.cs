using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Aggregator.Web.Keys;

/// <summary>Who changed what, and who was refused: a category of its own, so that it can be kept apart.</summary>
internal static partial class AuditLog
{
    public const string Category = "Aggregator.Audit";

    [LoggerMessage(Level = LogLevel.Information, Message = "{Who}: {Method} {Path} ({Status})")]
    public static partial void Changed(ILogger logger, string who, string method, PathString path, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {Who}: {Method} {Path} ({Status})")]
    public static partial void Refused(ILogger logger, string who, string method, PathString path, int status);
}
