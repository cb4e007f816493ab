using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;
using Aggregator.Web.Keys;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator keys list</c>: the keys that there are, without what would let anybody use them.</summary>
internal static class KeysListCommand
{
    private static readonly TableColumn[] Columns = [new("ID", 1), new("SCOPE", 2), new("CREATED", 4), new("NAME", 3, 20)];

    private static readonly Option<string> Format = CommonOptions.Format("table", "json");

    public static Command Create()
    {
        var command = new Command("list", "Lists the keys, not what they are") { Format };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var services = Composition.BuildProvider(result.LoadSettings());
        var keys = services.GetRequiredService<ApiKeyFile>().Read().Values.OrderBy(k => k.CreatedAt).ToArray();
        if (result.GetValue(Format) == "json")
            WriteJson(keys);
        else if (keys.Length == 0)
            await Console.Error.WriteLineAsync("There are no keys; 'aggregator keys add --scope read' makes one.");
        else
            Table.Write(Columns, keys.Select(k => (string[])[k.Id, ScopeOf(k), k.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), k.Name]));
        return ExitCodes.Done;
    }

    private static void WriteJson(ApiKey[] keys)
    {
        using var stream = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var key in keys)
            {
                json.WriteStartObject();
                json.WriteString("id", key.Id);
                json.WriteString("name", key.Name);
                json.WriteString("scope", ScopeOf(key));
                json.WriteString("createdAt", key.CreatedAt);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNull("next");
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string ScopeOf(ApiKey key) => key.Scope.ToString().ToLowerInvariant();
}
