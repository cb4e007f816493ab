using System.Text.Json;

namespace Aggregator.Core.Exporting;

/// <summary>How far an export into a folder has come: written last, so that whatever was broken off is done again.</summary>
/// <param name="Version">The layout of the marker and of the list of files.</param>
/// <param name="Filter">Which articles the folder holds.</param>
/// <param name="After">The place in the store's change feed that the folder is at.</param>
internal sealed record ExportMarker(int Version, string Filter, string After)
{
    public const string FileName = ".aggregator-export.json";

    public const int CurrentVersion = 1;

    /// <summary>Longest file that is read, in bytes.</summary>
    private const int MaxBytes = 64 * 1024;

    /// <summary>The folder's marker; null where there is none. A file that is not one gives a marker of version 0.</summary>
    public static ExportMarker? Read(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (!file.Exists) return null;
        var unreadable = new ExportMarker(0, "", "");
        if (file.Length > MaxBytes) return unreadable;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file.FullName), ExportMarkerJson.Default.ExportMarker) ?? unreadable;
        }
        catch (JsonException)
        {
            return unreadable;
        }
    }

    /// <summary>Replaces the folder's marker in one step.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var partial = path + ".tmp";
        using (var file = File.Create(partial))
        {
            JsonSerializer.Serialize(file, this, ExportMarkerJson.Default.ExportMarker);
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Removes the folder's marker, so that the next export is a whole one.</summary>
    public static void Delete(string folder) => File.Delete(Path.Combine(folder, FileName));
}
