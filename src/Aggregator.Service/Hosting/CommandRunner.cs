using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Web.Client;
using Microsoft.Extensions.Options;

namespace Aggregator.Service.Hosting;

/// <summary>Runs a command and turns how it ended into an exit code and, where it failed, one message on standard error.</summary>
internal static class CommandRunner
{
    /// <summary>Runs the command.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> command, TextWriter error)
    {
        try
        {
            return await command();
        }
        catch (CommandFailedException exception)
        {
            return await FailAsync(exception.Message, exception.ExitCode);
        }
        catch (Exception exception) when (exception is StoreInUseException or StoreUnreadableException or ServiceUnreachableException)
        {
            return await FailAsync(exception.Message, ExitCodes.StoreUnavailable);
        }
        catch (Exception exception) when (exception is InvalidConfigurationFileException or OptionsValidationException)
        {
            return await FailAsync(exception.Message, ExitCodes.Usage);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync("Interrupted.", ExitCodes.Interrupted);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or IndexUnavailableException or InvalidDataException)
        {
            return await FailAsync(exception.Message, ExitCodes.Failed);
        }

        async Task<int> FailAsync(string message, int exitCode)
        {
            await error.WriteLineAsync(message);
            return exitCode;
        }
    }
}
