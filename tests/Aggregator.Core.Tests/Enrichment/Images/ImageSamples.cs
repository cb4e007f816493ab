namespace Aggregator.Core.Tests.Enrichment.Images;

/// <summary>Small images as common encoders write them (ImageMagick, libwebp, libavif): 60 × 40 pixels unless said otherwise.</summary>
internal static class ImageSamples
{
    /// <summary>Baseline JPEG.</summary>
    public static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////" +
        "2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAoADwDASIAAhEBAxEB/8QA" +
        "FgABAQEAAAAAAAAAAAAAAAAAAAED/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABcBAQEBAQAAAAAAAAAAAAAAAAADAQT/xAAWEQEBAQAAAAAAAAAAAAAAAAAA" +
        "EhH/2gAMAwEAAhEDEQA/AMRBkumlECSlECSlECSkEF5SpRAkpRAkpRAkoAVxLQAw0AMNADDX/9k=");

    /// <summary>Progressive JPEG.</summary>
    public static readonly byte[] ProgressiveJpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////" +
        "2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wgARCAAoADwDASIAAhEBAxEB/8QA" +
        "FgABAQEAAAAAAAAAAAAAAAAAAAEC/8QAFwEBAQEBAAAAAAAAAAAAAAAAAAIDAf/aAAwDAQACEAMQAAABwjmlQVBUBGk1BUFQBUAAAf/EABQQAQAAAAAAAAAA" +
        "AAAAAAAAAFD/2gAIAQEAAQUCI//EABYRAQEBAAAAAAAAAAAAAAAAABEAIP/aAAgBAwEBPwFmZmZnP//EABYRAQEBAAAAAAAAAAAAAAAAABEAIP/aAAgBAgEB" +
        "PwEiIiIjP//EABQQAQAAAAAAAAAAAAAAAAAAAFD/2gAIAQEABj8CI//EABQQAQAAAAAAAAAAAAAAAAAAAFD/2gAIAQEAAT8hI//aAAwDAQACAAMAAAAQPPPP" +
        "MMMM/wD/AP8A/8QAFhEBAQEAAAAAAAAAAAAAAAAAABEw/9oACAEDAQE/EMACqqv/xAAWEQEBAQAAAAAAAAAAAAAAAAAAETD/2gAIAQIBAT8QwAIiI//EABQQ" +
        "AQAAAAAAAAAAAAAAAAAAAFD/2gAIAQEAAT8QI//Z");

    /// <summary>PNG.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAADwAAAAoAQMAAACYdQu8AAAAA1BMVEX/AAAZ4gk3AAAADUlEQVQY02NgGAX0AAABaAAB2bYVtAAAAABJRU5ErkJggg==");

    /// <summary>GIF.</summary>
    public static readonly byte[] Gif = Convert.FromBase64String(
        "R0lGODlhPAAoAPAAAP8AAAAAACH5BAAAAAAALAAAAAA8ACgAAAIyhI+py+0Po5y02ouz3rz7D4biSJbmiabqyrbuC8fyTNf2jef6zvf+DwwKh8Si8YjUFQAA" +
        "Ow==");

    /// <summary>WebP, chunk VP8.</summary>
    public static readonly byte[] LossyWebp = Convert.FromBase64String(
        "UklGRtYAAABXRUJQVlA4IMoAAADQBwCdASo8ACgAP3GixVw0qz+kLVmba/AuCWwAxBt7x2ZAeUQ3ZqLQnvkqvXMf0dR+l+LJqwzQokvXpvcxC6xyIdfLrMCc" +
        "AAD+30yrH6afXLJYY6GsYHqBf4K8c3oAK6/RcPW6v6XRQeEndgdaXAbu2rOR0od7NJHJxpakfWKEBH2fMdUjXvBAe/uukxvPzAwgInN5ohPtG+ccLiLsy3rV" +
        "N8gCHJ+eHI/h429XE2ejac0qhN/0j5GqfAWdBOJoDXAUvrDTks21sawA");

    /// <summary>WebP, chunk VP8L.</summary>
    public static readonly byte[] LosslessWebp = Convert.FromBase64String(
        "UklGRpwBAABXRUJQVlA4TI8BAAAvO8AJAB9AJmDRP9fGrYVKYtIEfO2fcxUUso0A+UvtHo1TOIj5j/sqngWDHG3/FLcZUy+8j7HHkdmumLqVcaxTGEMdzQbK" +
        "PNkVnELmebb0E2EVFGPlA/x+Ef2fgNqLWejKw+3/WqVdqlQjvS/JWvsqGKup2x+JVI0sMvs/VVPm3vzMujWyhGSNf34d739zUzXCLdl/9vZjRiW+ZqqolQqO" +
        "x1u5//3R1qXqf7eQWbrdvzX87+hqpohjtxYzyqr8++rqonuat9O3Zv353X7B1ixkM46nVozazGuHLHDrxtCKqtNbx9YOM8k3+/Ayz9moBkl+Pax5KpNQt7r9" +
        "vrSWrm+j++dXW5q8sc4/bV4ZprfW9HuSEbmKK7nE+bPzec3NVbmGq5m0vI7MQXONEtyUWJqJSGB+U45NyNZztBLh6RYLbefC/v4QJTDXBuOhwR7ZfoyAf5D9" +
        "A9Mt4fGe/tBQj4BvqGVCYHzQLzAIyCGgBz6AgACmfXK0X2DIx0EA8I3LsF8MEgy1oCcEAQxQdOwXLygA");

    /// <summary>WebP with transparency, chunk VP8X.</summary>
    public static readonly byte[] ExtendedWebp = Convert.FromBase64String(
        "UklGRj4BAABXRUJQVlA4IDIBAABwCACdASo8ACgAP3GuzF60railKrQKApAuCWZlyX8NAZVf8EPIWr/OhKq475H9ifMRe7xSrvxEi+yijTiE7EtKy4gV6VSO" +
        "YxHxX+cAAPnWhfMgN0maVQjE1TSwV/GEx/V//BBfxBfJ2PdyXnBUZcOGfGDDcGw/Z/gbwy8Al+zvu3imo0IdemSB+IoM+uWI638l73xTi7sU1xsnvdT7Zemz" +
        "ud3zvsSsSnYeDhFRsrYPkT6v3/NTnOInHNDhxoDRubkKQq4K6dQsRYyyvxOGdzVBt2chyV9j0n7lraSlNqTGW3XSVYKw5Fdc//O5EzPM5Ab7Vxoc3f5al7QL" +
        "d8XDpk0aN9XLB7Or3UHYput+SbmcKLqDVM+/IDacAu9TV3PSEt1qkgPVzcJoN/sJbMUgYKMAAAA=");

    /// <summary>AVIF.</summary>
    public static readonly byte[] Avif = Convert.FromBase64String(
        "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAPJtZXRhAAAAAAAAAChoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAbGliYXZpZgAAAAAOcGl0bQAA" +
        "AAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAEWAAAAOwAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNv" +
        "AAAAFGlzcGUAAAAAAAAAPAAAACgAAAAQcGl4aQAAAAADDAwMAAAADGF2MUOBQGAAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoME" +
        "AAAAQ21kYXQSAAoJWBV7nY0BDQaIMiwdwD///8QAtd69pe5cU6N0ltkRaIR2PDso6M1WrC4SMJgjRPDeAZ9BC1CRgA==");

    /// <summary>AVIF whose transparency is an item of its own.</summary>
    public static readonly byte[] TransparentAvif = Convert.FromBase64String(
        "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAPJtZXRhAAAAAAAAAChoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAbGliYXZpZgAAAAAOcGl0bQAA" +
        "AAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAEWAAAAQwAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNv" +
        "AAAAFGlzcGUAAAAAAAAAPAAAACgAAAAQcGl4aQAAAAADDAwMAAAADGF2MUOBQGAAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoME" +
        "AAAAS21kYXQSAAoJWBV7nY0BDQaIMjRHcA////FA3GoVgtvUxyAR7RXxH7RWlohenAeQC+FCrLiFBwnV2U7VsViBFD3TLoDyzJjw");

    /// <summary>AVIF of two tiles of 64 × 64 beside each other.</summary>
    public static readonly byte[] GridAvif = Convert.FromBase64String(
        "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAX9tZXRhAAAAAAAAAChoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAbGliYXZpZgAAAAAOcGl0bQAA" +
        "AAAAAQAAADppbG9jAAAAAEQAAAMAAQAAAAEAAAGjAAAACAACAAAAAQAAAasAAABFAAMAAAABAAAB8AAAAEAAAABcaWluZgAAAAAAAwAAABppbmZlAgAAAAAB" +
        "AABncmlkQ29sb3IAAAAAGmluZmUCAAABAAIAAGF2MDFDb2xvcgAAAAAaaW5mZQIAAAEAAwAAYXYwMUNvbG9yAAAAABxpcmVmAAAAAAAAABBkaW1nAAEAAgAC" +
        "AAMAAACLaXBycAAAAF9pcGNvAAAAFGlzcGUAAAAAAAAAgAAAAEAAAAAQcGl4aQAAAAADDAwMAAAAE2NvbHJuY2x4AAEADQAGgAAAABRpc3BlAAAAAAAAAEAA" +
        "AABAAAAADGF2MUOBQGAAAAAAJGlwbWEAAAAAAAAAAwABAwECAwACBAQChQMAAwQEAoUDAAAAlW1kYXQAAAABAIAAQBIACglYFX/9jQENBogyNh3AP///xADB" +
        "HnipyM2/Kc7i6nQWIyBQr5gHCgmk4Hcsh7o1hI1PU1UV/ebH7WSiDKeBvaQaMBIACglYFX/9jQENBogyMR3AP///xAC1zl3OTL0RUVO+hkuApKwIuxEHutuz" +
        "sR4pKUVVA9ZIgSJ/TKSqxSI2UIA=");

    /// <summary>AVIF that is shown turned by a quarter: 40 × 60.</summary>
    public static readonly byte[] TurnedAvif = Convert.FromBase64String(
        "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAPxtZXRhAAAAAAAAAChoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAbGliYXZpZgAAAAAOcGl0bQAA" +
        "AAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAEgAAAAOwAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAAB0aXBycAAAAFRpcGNv" +
        "AAAAFGlzcGUAAAAAAAAAPAAAACgAAAAQcGl4aQAAAAADDAwMAAAADGF2MUOBQGAAAAAAE2NvbHJuY2x4AAEADQAGgAAAAAlpcm90AQAAABhpcG1hAAAAAAAA" +
        "AAEAAQUBAoMEhQAAAENtZGF0EgAKCVgVe52NAQ0GiDIsHcA////EALXevaXuXFOjdJbZEWiEdjw7KOjNVqwuEjCYI0Tw3gGfQQtQkYA=");

    /// <summary>An SVG with a size.</summary>
    public static readonly byte[] Svg = """<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="9" height="9"/></svg>"""u8.ToArray();

    /// <summary>One of each format.</summary>
    public static readonly byte[][] All =
        [Jpeg, ProgressiveJpeg, Png, Gif, LossyWebp, LosslessWebp, ExtendedWebp, Avif, TransparentAvif, GridAvif, TurnedAvif, Svg];
}
