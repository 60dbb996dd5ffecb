// Imported before anything that loads ONNX Runtime: on Linux it would look up a telemetry host otherwise.
process.env['ORT_DISABLE_TELEMETRY'] = '1';
