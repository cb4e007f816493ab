using System.Text.Json;
using Aggregator.Core.Configuration;

namespace Aggregator.Service.Hosting;

/// <summary>Reads the settings: files, then environment variables, then switches; the later wins.</summary>
internal static class SettingsLoader
{
    /// <summary>The section that holds every setting of this program.</summary>
    public const string Section = "Aggregator";

    private const string FileName = "appsettings";

    /// <summary>Reads the settings.</summary>
    /// <param name="sets">Switches as NAME=VALUE, the names below <see cref="Section"/>.</param>
    /// <param name="reload">Whether files are watched for changes.</param>
    /// <exception cref="CommandFailedException">A switch or a file cannot be read.</exception>
    public static IConfigurationRoot Load(IReadOnlyList<string> sets, bool reload)
    {
        var folder = File.Exists($"{FileName}.json") ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;
        var environment = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(folder)
                .AddJsonFile($"{FileName}.json", optional: true, reloadOnChange: reload)
                .AddJsonFile($"{FileName}.{environment}.json", optional: true, reloadOnChange: reload)
                .AddEnvironmentVariables()
                .AddFileSuffixedEnvironmentVariables()
                .AddInMemoryCollection(Switches(sets))
                .Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or IOException)
        {
            throw new CommandFailedException(ExitCodes.Usage, $"Settings cannot be read: {exception.Message} {Cause(exception)}".TrimEnd());
        }
    }

    /// <summary>The innermost exception knows the line, which it counts from 0.</summary>
    private static string Cause(Exception exception) => exception.GetBaseException() switch
    {
        JsonException { LineNumber: { } line } json => $"(line {line + 1}: {json.Message.Split(" LineNumber:")[0]})",
        var cause when cause == exception => "",
        var cause => cause.Message,
    };

    /// <summary>Of a setting that is given twice the later value counts, as among the other sources.</summary>
    private static Dictionary<string, string?> Switches(IReadOnlyList<string> sets)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in sets.Select(Switch))
            values[name] = value;
        return values;
    }

    private static KeyValuePair<string, string?> Switch(string set)
    {
        var equals = set.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new($"{Section}:{set[..equals]}", set[(equals + 1)..])
            : throw new CommandFailedException(ExitCodes.Usage, $"--set {set}: expected NAME=VALUE, as in --set Polling:MinInterval=00:10:00");
    }
}
