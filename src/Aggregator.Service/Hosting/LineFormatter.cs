using System.Globalization;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Aggregator.Service.Hosting;

/// <summary>
/// Time, level, what happened. The program's own events need no category to be understood, a framework's do; a stack is written only for
/// errors, below the line.
/// </summary>
internal sealed class LineFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    /// <summary>Its name in the console's options.</summary>
    public const string FormatterName = "line";

    private const string OwnCategories = "Aggregator";

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter writer)
    {
        writer.Write(time.GetUtcNow().UtcDateTime.ToString(ArticleConstants.TimeFormat, CultureInfo.InvariantCulture));
        writer.Write(Level(entry.LogLevel));
        if (!entry.Category.StartsWith(OwnCategories, StringComparison.Ordinal))
        {
            writer.Write(entry.Category);
            writer.Write(": ");
        }

        writer.Write(entry.Formatter(entry.State, entry.Exception));
        if (entry.Exception is { } exception)
        {
            writer.Write($" ({exception.GetType().Name}: {exception.Message})");
            if (entry.LogLevel >= LogLevel.Error)
                writer.Write($"{Environment.NewLine}{exception.StackTrace}");
        }

        writer.WriteLine();
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => " trace  ",
        LogLevel.Debug => " debug  ",
        LogLevel.Information => " info   ",
        LogLevel.Warning => " warning  ",
        LogLevel.Error => " error  ",
        _ => " critical  ",
    };
}
