using Microsoft.Extensions.Logging.Console;

namespace Aggregator.Service.Hosting;

/// <summary>Logs one line an event, on standard error: standard output belongs to results.</summary>
internal static class LineConsole
{
    /// <summary>Adds the console with one line an event.</summary>
    public static ILoggingBuilder AddLineConsole(this ILoggingBuilder logging)
    {
        logging.Services.Configure<ConsoleLoggerOptions>(options =>
        {
            options.LogToStandardErrorThreshold = LogLevel.Trace;
            options.FormatterName = LineFormatter.FormatterName;
        });
        return logging.AddConsole().AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
    }
}
